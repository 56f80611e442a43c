import type { ExtractedClaim, Mention } from '../model/extraction.ts';
import { contains, type Span } from '../model/span.ts';
import type { Cast } from './cast.ts';
import { displayedName, isBody } from './displayed-name.ts';
import { FIRST_PLURAL, FIRST_SINGULAR } from './first-person.ts';
import type { Member } from './member.ts';
import { conjugated, uncontracted } from './third-person.ts';

const POSSESSIVE = /^(?:his|her|its|their|our|my)$/iu;
const SUBJECT = /^(?:i|we|he|she|it|they)$/iu;
const SELF = /sel(?:f|ves)$/iu;

interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

const possessive = (name: string) => (/s$/u.test(name) ? `${name}’` : `${name}’s`);

/** "her" before a noun is a possessive, else an object: told by the word that follows. */
function isPossessive(word: string, following: string): boolean {
  if (!POSSESSIVE.test(word)) return false;
  return (
    !/^her$/iu.test(word) ||
    /^\s+(?!(?:to|that|in|on|and|for|with|as|at|by|from|of|if|when|because)\b)\p{Ll}/u.test(
      following,
    )
  );
}

/** "his counterpart, Ann Ray": the name stands there already. */
function isBesideName(cast: Cast, mention: Mention, text: string): boolean {
  const member = cast.meant.get(mention);
  const { start, end } = mention.span;
  return cast.placed.near({ start: start - 2, end: end + 2 }).some((other) => {
    const { form, span } = other;
    if (form !== 'name' || cast.meant.get(other) !== member) return false;
    const [first, last] =
      span.start < mention.span.start ? [span, mention.span] : [mention.span, span];
    return /^,?\s?$/u.test(text.slice(first.end, last.start));
  });
}

/** A name that an unnamed source does not have, nor "the report". */
const isNamed = ({ articleBound, names, known, type }: Member) =>
  !articleBound &&
  (names.size > 0 || known !== null || type === 'country' || type === 'government');

/** How one who was named in the sentence already is called in it again; null where the pronoun that would do is unknown. */
function again(member: Member, word: string): string | null {
  const owns = /^(?:my|our)$/iu.test(word);
  if (isBody(member)) return owns ? 'its' : 'it';
  const surname = (member.known?.name ?? member.name).split(' ').at(-1) ?? '';
  if (owns) {
    if (member.gender === null) return possessive(surname);
    return member.gender === 'female' ? 'her' : 'his';
  }
  if (member.gender === null) return surname;
  const subject = SUBJECT.test(word);
  if (member.gender === 'female') return subject ? 'she' : 'her';
  return subject ? 'he' : 'him';
}

interface Told {
  readonly cast: Cast;
  readonly text: string;
  /** Who has been named in the claim so far. */
  readonly named: Set<Member>;
}

const asWritten = (name: string, word: string) =>
  /^the\s/u.test(name) && /^\p{Lu}/u.test(word) ? `T${name.slice(1)}` : name;

/** A pronoun of the first person: the speaker, where one speaks; "we" only of bodies, for a person's "we" is more than one. */
function firstPerson({ span }: Mention, meant: Member, told: Told): Replacement | null {
  const { text, named } = told;
  const word = span.text;
  if (FIRST_PLURAL.test(word) && !isBody(meant)) return null;
  const following = text.slice(span.end, span.end + 60);
  const name = named.has(meant) ? again(meant, word) : displayedName(meant, text);
  if (name === null) return null;
  const owns = POSSESSIVE.test(word) && !named.has(meant);
  const shown = owns || /^(?:mine|ours)$/iu.test(word) ? possessive(name) : name;
  const joined = /\band\s+$/iu.test(text.slice(Math.max(0, span.start - 5), span.start));
  if (!SUBJECT.test(word)) return { ...span, by: asWritten(shown, word) };
  const verb = uncontracted(following, false) ?? (joined ? null : conjugated(following));
  if (verb === null) return joined ? { ...span, by: shown } : null;
  return { start: span.start, end: span.end + verb.length, by: asWritten(shown, word) + verb.by };
}

/** Whether another who could be meant was named in the claim before: then the reader's guess is as good as ours. */
function isAmbiguous(word: string, meant: Member, named: ReadonlySet<Member>): boolean {
  const others = [...named].filter((member) => member !== meant);
  if (/^(?:he|him|his|she|her|hers)$/iu.test(word)) {
    const gender = /^(?:he|him|his)$/iu.test(word) ? 'male' : 'female';
    return others.some((m) => m.type === 'person' && (m.gender === null || m.gender === gender));
  }
  return /^(?:it|its)$/iu.test(word) && others.some(isBody);
}

function replacementFor(mention: Mention, told: Told): Replacement | null {
  const { cast, text, named } = told;
  const together = cast.meantTogether.get(mention);
  const meant = together ?? [cast.meant.get(mention)].filter((m) => m !== undefined);
  const [first] = meant;
  const { span, form } = mention;
  if (first === undefined || form === 'name' || SELF.test(span.text)) return null;
  if (!meant.every(isNamed)) return null;
  const word = span.text;
  if (FIRST_SINGULAR.test(word) || FIRST_PLURAL.test(word))
    return firstPerson(mention, first, told);
  if (meant.some((member) => named.has(member)) || isAmbiguous(word, first, named)) return null;
  if (form === 'nominal' && isBesideName(cast, mention, text)) return null;
  const name = asWritten(meant.map((member) => displayedName(member, text)).join(' and '), word);
  const following = text.slice(span.end, span.end + 60);
  if (form === 'nominal') {
    return { ...span, by: /['’]s?$/u.test(word) ? possessive(name) : name };
  }
  if (isPossessive(word, following)) return { ...span, by: possessive(name) };
  if (!/^['’]\p{L}/u.test(following)) return { ...span, by: name };
  const verb = uncontracted(following, /^they$/iu.test(word));
  return verb && { start: span.start, end: span.end + verb.length, by: name + verb.by };
}

/** "…," he said, "…": the stretch of an attribution that stands inside the claim. */
function attributionInside(
  { span, attributions }: ExtractedClaim,
  text: string,
): readonly Replacement[] {
  return attributions.flatMap(({ source, cue }) => {
    const parts = [source, cue].filter(
      (part): part is Span => part !== null && contains(span, part),
    );
    if (cue === null || parts.length === 0 || !parts.includes(cue)) return [];
    const start = Math.min(...parts.map((part) => part.start));
    const end = Math.max(...parts.map((part) => part.end));
    if (start <= span.start) return [];
    const before = /[,\s“”"]*$/u.exec(text.slice(span.start, start))?.[0].length ?? 0;
    const after = /^[,\s“”"]*/u.exec(text.slice(end, span.end))?.[0].length ?? 0;
    // Without commas it is the verb of the sentence ("was reported missing"), which would not stand without it.
    if (!/[,“”"—–]/u.test(text.slice(start - before, start) + text.slice(end, end + after)))
      return [];
    return [{ start: start - before, end: end + after, by: ' ' }];
  });
}

/** The claim in words that stand alone: names for pronouns and descriptions, without attribution words inside. */
export function wordingOf(
  claim: ExtractedClaim,
  cast: Cast,
  { text, mentions }: { readonly text: string; readonly mentions: readonly Mention[] },
): string {
  const inside = [...mentions].sort(
    (a, b) => a.span.start - b.span.start || b.span.end - a.span.end,
  );
  const cuts = attributionInside(claim, text);
  const named = new Set<Member>();
  const replacements: Replacement[] = [...cuts];
  for (const mention of inside) {
    const { start, end } = mention.span;
    if (cuts.some((cut) => cut.start < end && start < cut.end)) continue;
    const replacement = replacementFor(mention, { cast, text, named });
    if (replacement !== null) replacements.push(replacement);
    const meant = cast.meantTogether.get(mention) ?? [cast.meant.get(mention)];
    if (mention.form !== 'name' && replacement === null) continue;
    for (const member of meant) if (member !== undefined) named.add(member);
  }
  replacements.sort((a, b) => a.start - b.start || b.end - a.end);
  let wording = '';
  let at = claim.span.start;
  for (const { start, end, by } of replacements) {
    if (start < at) continue;
    wording += text.slice(at, start) + by;
    at = Math.min(end, claim.span.end);
  }
  return wording + text.slice(at, claim.span.end);
}
