import type { ExtractedClaim, Mention } from '../model/extraction.ts';
import { contains, type Span } from '../model/span.ts';
import type { Cast } from './cast.ts';
import type { Member } from './member.ts';

const POSSESSIVE = /^(?:his|her|its|their|our|my)$/iu;
const SELF = /sel(?:f|ves)$/iu;

interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

const possessive = (name: string) => (/s$/u.test(name) ? `${name}’` : `${name}’s`);

const nameOf = (member: Member) => member.known?.name ?? member.name;

const displayed = (members: readonly Member[]) => members.map(nameOf).join(' and ');

/** "her" before a noun is a possessive, else an object: told by the word that follows. */
function isPossessive(word: string, following: string): boolean {
  if (!POSSESSIVE.test(word)) return false;
  return (
    !/^her$/iu.test(word) ||
    /^\s+(?!to\b|that\b|in\b|on\b|and\b|for\b|with\b)\p{Ll}/u.test(following)
  );
}

/** "his counterpart, Ann Ray": the name stands there already. */
function isBesideName(cast: Cast, mention: Mention, text: string): boolean {
  const member = cast.meant.get(mention);
  return (member?.mentions ?? []).some(({ form, span }) => {
    if (form !== 'name') return false;
    const [first, last] =
      span.start < mention.span.start ? [span, mention.span] : [mention.span, span];
    return /^,?\s?$/u.test(text.slice(first.end, last.start));
  });
}

function replacementFor(cast: Cast, mention: Mention, text: string): Replacement | null {
  const meant =
    cast.meantTogether.get(mention) ?? [cast.meant.get(mention)].filter((m) => m !== undefined);
  const { span, form } = mention;
  if (meant.length === 0 || form === 'name' || SELF.test(span.text)) return null;
  // An unnamed source has no better name than the words at hand.
  if (
    form === 'nominal' &&
    meant.some(({ articleBound, names }) => articleBound || names.size === 0)
  )
    return null;
  if (form === 'nominal' && isBesideName(cast, mention, text)) return null;
  const name = displayed(meant);
  const following = text.slice(span.end, span.end + 12);
  const owning = isPossessive(span.text, following) || /['’]s?$/u.test(span.text);
  const contracted = /^['’](?:m|ve|ll|d|s|re)\b/u.exec(following)?.[0];
  const verb = contracted === undefined ? firstPersonVerb(span.text, following) : null;
  if (contracted !== undefined) {
    const full =
      { m: 'is', s: 'is', re: 'is', ve: 'has', ll: 'will', d: 'would' }[contracted.slice(1)] ?? '';
    return { start: span.start, end: span.end + contracted.length, by: `${name} ${full}` };
  }
  if (verb !== null)
    return { start: span.start, end: span.end + verb.length, by: `${name} ${verb.by}` };
  return { start: span.start, end: span.end, by: owning ? possessive(name) : name };
}

/** "I am" and "we have" take the third person with the name. */
function firstPersonVerb(word: string, following: string): { length: number; by: string } | null {
  if (!/^(?:I|we)$/iu.test(word)) return null;
  const verb = /^\s+(am|are|have|do)\b/u.exec(following);
  if (verb === null) return null;
  return {
    length: verb[0].length,
    by: { am: 'is', are: 'is', have: 'has', do: 'does' }[verb[1] ?? ''] ?? '',
  };
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
    return [{ start: start - before, end: end + after, by: ' ' }];
  });
}

/** The claim in words that stand alone: names for pronouns and descriptions, without attribution words inside. */
export function wordingOf(claim: ExtractedClaim, cast: Cast, text: string): string {
  const mentions = [...new Set([...cast.meant.keys(), ...cast.meantTogether.keys()])]
    .filter(({ span }) => contains(claim.span, span))
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const replacements = [
    ...attributionInside(claim, text),
    ...mentions.flatMap((mention) => replacementFor(cast, mention, text) ?? []),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  let wording = '';
  let at = claim.span.start;
  for (const { start, end, by } of replacements) {
    if (start < at) continue;
    wording += text.slice(at, start) + by;
    at = Math.min(end, claim.span.end);
  }
  return wording + text.slice(at, claim.span.end);
}
