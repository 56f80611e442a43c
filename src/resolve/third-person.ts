import { IRREGULAR_PASTS } from '../extract/lexicon/irregular-pasts.ts';

const IRREGULAR: Readonly<Record<string, string>> = {
  am: 'is',
  are: 'is',
  have: 'has',
  do: 'does',
  go: 'goes',
  were: 'was',
  "don't": "doesn't",
  "haven't": "hasn't",
  "aren't": "isn't",
  "weren't": "wasn't",
};
const UNCHANGED =
  /^(?:will|would|can|could|cannot|may|might|must|should|shall|ought|was|had|did|won't|(?:would|ca|could|should|must|did|had|was|is)n't)$/u;
/** Present verbs that end like pasts. */
const NEED = /^(?:need|feed|heed|speed|bleed|breed|seed|weed|succeed|proceed|exceed|shed|embed)$/u;
const ADVERBS =
  /^((?:\s+(?:never|always|still|also|just|now|then|only|even|often|not|once|both|all|\p{Ll}+ly))*\s+)(\p{Ll}+(?:['’]t)?)/u;
/** Words that may follow a subject and are no verbs. */
const NO_VERB =
  /^(?:and|or|but|as|of|in|on|at|to|for|with|from|by|who|that|which|if|when|than|the|a|an|too|here|there|myself|ourselves|alone)$/u;

/** A stretch after the subject and what stands there in the third person singular. */
export interface Conjugated {
  readonly length: number;
  readonly by: string;
}

function thirdPerson(verb: string): string {
  const plain = verb.replace('’', "'");
  const irregular = IRREGULAR[plain];
  if (irregular !== undefined) return irregular;
  const past = (/ed$/u.test(plain) && !NEED.test(plain)) || IRREGULAR_PASTS.has(plain);
  if (UNCHANGED.test(plain) || past) return verb;
  if (/[^aeiou]y$/u.test(plain)) return `${plain.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|o)$/u.test(plain) ? `${plain}es` : `${plain}s`;
}

/** The verb that follows "I" or "we", for a name in its place; null where no verb can be told. */
export function conjugated(following: string): Conjugated | null {
  const [whole, before = '', verb = ''] = ADVERBS.exec(following) ?? [];
  if (whole === undefined || NO_VERB.test(verb)) return null;
  return { length: whole.length, by: `${before}${thirdPerson(verb)}` };
}

const PARTICIPLE =
  /^\s+(?:\p{Ll}+ly\s+|not\s+|never\s+|just\s+|already\s+|also\s+|always\s+)?(?:\p{Ll}+(?:ed|en|wn)|been|got|gone|done|had|made|said|told|lost|won|left|put|set|come|become|run|held|kept|paid|sent|met|led|built|better)\b/u;

/** A contraction after a pronoun, written out for a name in its place; null where it may be two things ("he's left"). */
export function uncontracted(following: string, plural: boolean): Conjugated | null {
  const contraction = /^['’](m|ve|ll|d|s|re)\b/u.exec(following);
  if (contraction === null) return null;
  const [{ length }, ending = ''] = contraction;
  const participle = PARTICIPLE.test(following.slice(length));
  if (ending === 's' && participle) return null;
  const be = plural ? 'are' : 'is';
  const have = plural ? 'have' : 'has';
  const full = { m: be, s: be, re: be, ve: have, ll: 'will', d: participle ? 'had' : 'would' };
  return { length, by: ` ${full[ending as keyof typeof full]}` };
}
