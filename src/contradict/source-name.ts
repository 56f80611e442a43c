/** What the words by which a source is called tell beside its name. */
export interface SourceName {
  /** "Brian Fallon" of "Brian Fallon, Clinton spokesman" and of "Brian Fallon, of the debate"; lower case. */
  readonly name: string;
  /** Those it speaks for: "clinton", "state department"; lower case. */
  readonly affiliations: readonly string[];
}

/** "…, of the debate", "…, asked about the debate": what the words are about, no part of the name. */
const TOPIC =
  /,\s*(?:of|on|about|asked|in|at|as|citing|quoting|when|who|then|after|before|during|referring|speaking|responding)\b.*$/iu;
const SPEAKING_ROLE =
  /\b(?:spokes(?:man|woman|person|people|men)|campaigns?|aides?|advis[eo]rs?|managers?|strategists?|lawyers?|attorneys?|officials?|camp|allies|ally|surrogates?|staff(?:ers?)?|office|team|organi[sz]ers?|supporters?|delegates?|administration|government|press\s+secretary|director|chair(?:man|woman)?|representatives?)\b/iu;
const AGAINST = /\b(?:critics?|opponents?|rivals?|foes?|former|ex|anti)\b/iu;
/** "Cruz", "State Department": names that stand without a break. */
const NAME = /\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*)*/gu;
/** Last words that many bodies share. */
const SHARED =
  /^(?:house|department|party|committee|state|senate|congress|court|council|union|agency|office)$/u;

/** Reads a source's name as written or displayed. */
export function readSourceName(written: string): SourceName {
  const own = written.replace(TOPIC, '').trim();
  const [head = own, ...rest] = own.split(/,\s+/u);
  const name = bare(head);
  if (!SPEAKING_ROLE.test(own) || AGAINST.test(own)) return { name, affiliations: [] };
  const role = [...rest.filter((part) => SPEAKING_ROLE.test(part)), beforeRole(head)].join(' ');
  const affiliations = (role.match(NAME) ?? []).map((word) => bare(word));
  return { name, affiliations: affiliations.filter((word) => word.length > 2) };
}

/** "Cruz spokeswoman Catherine Frazier", "the campaign of Rick Santorum": the words that stand with the role. */
function beforeRole(head: string): string {
  const at = SPEAKING_ROLE.exec(head);
  if (!at) return '';
  const before = head.slice(0, at.index);
  const owner = /\b(?:of|for)\s+(.*)$/iu.exec(head.slice(at.index))?.[1] ?? '';
  return `${before} ${owner}`;
}

/** Whether two names may be one, in full or by last name: "clinton" and "hillary clinton". */
export function mayBeOne(a: string, b: string): boolean {
  if (a === b) return true;
  const [lastA, lastB] = [a.split(' ').at(-1) ?? '', b.split(' ').at(-1) ?? ''];
  return lastA === lastB && !SHARED.test(lastA) && (a === lastA || b === lastB);
}

function bare(words: string): string {
  return words
    .toLowerCase()
    .replace(/^(?:the|an?)\s+/u, '')
    .replace(/['’]s?(?=\s|$)/gu, '')
    .trim();
}
