import type { EventStatus } from '../../model/event.ts';

/** Words near an event that tell where it stands; the first that matches in this order is taken. */
export const STATUS_WORDS: readonly (readonly [EventStatus, RegExp])[] = [
  [
    'cancelled',
    /\b(?:call(?:ed|s|ing)? off|cancel(?:l?ed|s|l?ing|lation)?|scrap(?:ped|s|ping)?|abandon(?:ed|s|ing)|abort(?:ed|s|ing)|nix(?:ed)?|axed|collapse(?:d|s)?|broke down|fell through)\b/,
  ],
  [
    'on-hold',
    /\b(?:on hold|on ice|postpone(?:d|s|ment)?|postponing|suspend(?:ed|s|ing)?|suspension|stall(?:ed|s|ing)?|delay(?:ed|s|ing)?|shelve[ds]?|shelving|defer(?:red)?|put off|pushed back|paused?|frozen|in limbo|in doubt|indefinitely)\b/,
  ],
  [
    'planned',
    /\b(?:will|won't|would|'ll|shall|plan(?:s|ned|ning)?(?: to| for)?|schedule[ds]?|upcoming|forthcoming|prospective|propos(?:e|es|ed|al|als)|float(?:ed|s|ing)|suggest(?:ed|s)|urged?|demand(?:ed|s)?|potential|possible|expected|anticipated|slated|set to|due to|intend(?:s|ed)?|prepar(?:e|es|ing|ation|ations|atory)|arrang(?:e|es|ing|ements)|ahead of|promis(?:e|es|ed)|next|future|want(?:s|ed)? to|agreed to|call(?:s|ed|ing)? for|hopes?|to (?:hold|meet|visit|host|attend|sign|vote))\b/,
  ],
  [
    'under-way',
    /\b(?:under ?way|ongoing|in progress|continu(?:es|ing)|is taking place|are taking place|(?:is|are) (?:being|under)|has begun|have begun|currently)\b/,
  ],
  [
    'happened',
    /\b(?:held|began|took place|occurred|happened|was|were|had|has|have|concluded|ended|signed|followed|following|after|since|last|recent|previous|earlier|ago|yesterday|conducted|made|met)\b/,
  ],
];

/** Words that say there is no such event at all. */
export const DENIED_WORDS =
  /\b(?:no|never|without|not any|den(?:y|ies|ied)(?: any| that)?|rul(?:e|ed|es) out|absence of|lack of|neither)\b/;
