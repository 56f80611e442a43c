/** Nouns that stand for the time or the intention of a coming event; denying one denies the plan, not the event. */
export const PLAN_NOUNS: ReadonlySet<string> = new Set(
  'plan planning intention understanding timeframe timeline timetable schedule date deadline agreement decision arrangement preparation discussion appointment desire interest'.split(
    ' ',
  ),
);

/** Nouns that stand for a date as such: denying one denies every dated plan. */
export const DATE_NOUNS: ReadonlySet<string> = new Set(
  'timeframe timeline timetable schedule date deadline'.split(' '),
);

/** Verbs and nouns that say that something comes about, whatever it is. */
export const OCCURRENCE_WORDS: ReadonlySet<string> = new Set(
  'happen occur place hold proceed materialize materialise convene'.split(' '),
);

/** Wordings that call a plan off or put it back. Told as a change by the planner's own side they make an update. */
export const CALLED_OFF =
  /\b(?:(?:put|placed|is|was|are|were|remains?)\s+on\s+hold|on\s+ice|cancel(?:l?ed|s|ling|lation)?|call(?:ed|s|ing)?\s+off|postpon\w+|scrap(?:ped|s|ping)|suspend(?:ed|s)?|shelv(?:ed|es)|delay(?:ed|s)?|abandon(?:ed|s)?|pull(?:ed|s)?\s+out|withdr(?:ew|awn?|aws)|backed\s+out|stalled|collapsed)\b/gi;

/** Wordings of a changed mind or a moved world. */
export const CHANGED =
  /\b(?:no\s+longer|after\s+all|changed\s+(?:his|her|its|their|the)\s+(?:mind|plans?|position|course)|decided\s+(?:not|against|instead)|has\s+since|have\s+since|instead\s+of|rescheduled|moved\s+(?:to|back)|now\s+(?:plans?|expects?|says?))\b/gi;

/** Wordings by which a speaker or an outlet takes its own earlier words back. */
export const TAKEN_BACK =
  /\b(?:correction|corrected|retract(?:s|ed|ion)?|misspoke|mis-spoke|clarif(?:y|ied|ies|ication)|in\s+error|erroneously|mistakenly|apologi[sz](?:ed|es|e)|walk(?:ed|s)?\s+back|an\s+earlier\s+version|incorrectly\s+(?:stated|reported|said))\b/gi;

/** Wordings of not giving way: the answer to a proposal that needs no repetition of it. */
export const REFUSALS =
  /\b(?:(?:not|n['’]t|never|no|refus\w+\s+to|unwilling\s+to)\s+(?:\w+\s+){0,2}(?:shift|budge|yield|compromise|concede|accept|agree|negotiate|back\s+down|give\s+(?:in|up|way)|change|move|consider|support|cooperate|participate|talk|sign)|reject\w*|rul(?:e|es|ed|ing)\s+out|non[- ]?starter|out\s+of\s+the\s+question|unacceptable|refus(?:es|ed|al|ing)?|off\s+the\s+table|red\s+line)\b/gi;
