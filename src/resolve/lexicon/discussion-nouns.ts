/**
 * Words by which a claim that names no event still speaks of one under discussion: its date, its preparation, its
 * terms. Schedules and bargaining, not topics.
 */
export const DISCUSSION_WORDS =
  /\b(?:date|dates|time ?frame|timetable|timeline|schedule|scheduled|scheduling|preparations?|prepare|arrangements?|agenda|venue|location|postpone\w*|delay\w*|cancel\w*|reschedul\w*|call(?:ed)? off|on hold|put off|go ahead|take place|conditions|terms|position|demands?|proposal|plans?|progress|breakthrough|outcome|productive|constructive|fruitful|attend\w*|invit\w+|resum\w+|participat\w+|meet|meets)\b/iu;

/** Words for how two sides stand to one another. */
export const RELATION_WORDS =
  /\b(?:relationship|relations|ties|chemistry|rapport|friendship|friends?|bond|trust\w*|respect\w*|admir\w+|affection|feud\w*|rift|rivalry|get(?:ting|s)? along|got along|falling[- ]out|dealing with|dealings with|work(?:ing)? with|frustrat\w+|disappoint\w+|like[sd]?|fond of|hostil\w+|animosity)\b/iu;
