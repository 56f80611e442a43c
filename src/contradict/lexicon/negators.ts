/** Words that turn what follows them; a scope ends at the clause (after NegEx, Chapman et al. 2001). */
export const NEGATORS: ReadonlySet<string> = new Set(
  "not n't n’t no never none nobody nothing zero neither nor without cannot hardly barely scarcely unable".split(
    ' ',
  ),
);

/** Verbs that turn their complement: "failed to stop", "refused to say", "ruled out". */
export const NEGATING_VERBS: ReadonlySet<string> = new Set(
  'fail refuse decline deny lack avoid stop prevent forget cease reject dispute rule'.split(' '),
);

/** A negator before one of these denies nothing: "not only", "no doubt", "no less than". */
export const HARMLESS_AFTER_NEGATOR: ReadonlySet<string> = new Set(
  'only just doubt question matter wonder less merely simply necessarily sooner'.split(' '),
);

/** Words at which a negator's scope ends. */
export const SCOPE_ENDS: ReadonlySet<string> = new Set(
  ', ; : . ! ? — – -- but because although though while whereas since unless if however yet until except'.split(
    ' ',
  ),
);
