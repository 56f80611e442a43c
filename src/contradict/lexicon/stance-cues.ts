const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Verbs of saying that take back or turn their content: "denied that …" commits the source to its opposite. */
export const DENYING_CUES = words(
  'deny denies denial dispute reject refute disavow rebut contradict repudiate disown discount',
);

/** Verbs by which a source stands for its content. */
export const SUPPORTING_CUES = words(
  'support back endorse favor favour advocate propose urge want praise defend champion promise vow pledge demand float offer recommend welcome push seek',
);

/** Verbs by which a source stands against its content. */
export const OPPOSING_CUES = words(
  'oppose reject criticize criticise condemn denounce attack resist blast slam decry refuse veto dismiss protest object lambast lambaste deride mock',
);

/** A source speaks well of itself or of its doings. */
export const BOASTING_CUES = words(
  'boast brag tout celebrate hail praise trumpet promise claim insist',
);

/** A source gives ground. */
export const ADMITTING_CUES = words(
  'admit concede acknowledge confess backtrack retract apologize apologise regret',
);

/** A source lays something at somebody's door. */
export const ACCUSING_CUES = words('accuse allege blame charge claim fault implicate suggest');
