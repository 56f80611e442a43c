import {
  AMBIGUOUS_EVENT_NOUNS,
  EVENT_NOUNS,
  NOT_EVENT_BEFORE,
  PLURAL_ONLY,
} from '../lexicon/event-nouns.ts';
import { EVENT_VERBS } from '../lexicon/event-verbs.ts';
import type { Token } from '../tokens.ts';

/** Tokens from `from` up to `to` name or tell an event of a type. */
export interface EventWords {
  readonly from: number;
  readonly to: number;
  readonly type: string;
}

interface NounEntry {
  readonly words: readonly string[];
  readonly type: string;
}

const invert = (lexicon: Readonly<Record<string, readonly string[]>>) =>
  new Map(
    Object.entries(lexicon).flatMap(([type, words]) => words.map((word) => [word, type] as const)),
  );
const VERBS = invert(EVENT_VERBS);
/** By first word, longest first, so that "phone call" is found before "call". */
const NOUNS = new Map<string, NounEntry[]>();
for (const [phrase, type] of invert(EVENT_NOUNS)) {
  const words = phrase.split(/[\s-]/);
  const first = words[0] ?? '';
  NOUNS.set(
    first,
    [...(NOUNS.get(first) ?? []), { words, type }].sort((a, b) => b.words.length - a.words.length),
  );
}

/** The event words of one sentence, in order, without overlaps. */
export function findEventWords(tokens: readonly Token[]): readonly EventWords[] {
  const found: EventWords[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const match = nounAt(tokens, i) ?? verbAt(tokens, i);
    if (match === null) continue;
    found.push(match);
    i = match.to - 1;
  }
  return found;
}

function nounAt(tokens: readonly Token[], at: number): EventWords | null {
  const token = tokens[at];
  if (token === undefined) return null;
  for (const entry of NOUNS.get(singular(token.lower)) ?? NOUNS.get(token.lower) ?? []) {
    const to = matchWords(tokens, at, entry.words);
    if (to === null) continue;
    const last = tokens[to - 1];
    if (last === undefined || !isNoun(tokens, at, to, entry)) continue;
    return { from: at, to, type: typeOf(entry, tokens, at) };
  }
  return null;
}

/** One past the last token where the words stand from `at` on, over hyphens; null where they do not. */
function matchWords(tokens: readonly Token[], at: number, words: readonly string[]): number | null {
  let i = at;
  for (const [k, word] of words.entries()) {
    if (k > 0 && tokens[i]?.text === '-') i += 1;
    const lower = tokens[i]?.lower;
    const last = k === words.length - 1;
    if (lower === undefined || (lower !== word && !(last && singular(lower) === word))) return null;
    i += 1;
  }
  return i;
}

function isNoun(tokens: readonly Token[], at: number, to: number, { words }: NounEntry): boolean {
  const first = tokens[at];
  const head = tokens[to - 1];
  const next = tokens[to]?.lower ?? '';
  const key = words.join(' ');
  if (!head || !first) return false;
  if (NOT_EVENT_BEFORE[key]?.includes(next)) return false;
  // "deal-maker", "war-torn": part of another word.
  if (
    tokens[to]?.text === '-' &&
    tokens[to]?.start === head?.end &&
    /^\p{Ll}/u.test(tokens[to + 1]?.text ?? '')
  )
    return false;
  if (words.length > 1) return true;
  if (head.pos !== 'NOUN' && !(head.pos === 'PROPN' && at > 0 && isNameOfEvent(tokens, at)))
    return false;
  // The library tags many verbs as nouns: after "to" or a modal or a pronoun they are verbs.
  const previous = tokens[at - 1];
  if (
    previous &&
    (previous.lower === 'to' ||
      (previous.pos === 'AUX' && previous.lemma !== 'be') ||
      /^(?:i|we|he|she|they|who)$/.test(previous.lower)) &&
    !head.lower.endsWith('s')
  )
    return false;
  // "international law" and "by law" are no bill that passes.
  if (key === 'law' && !/^(?:a|the|this|that|new|its|his)$/.test(previous?.lower ?? ''))
    return false;
  return !(
    PLURAL_ONLY.has(key) &&
    !head.lower.endsWith('s') &&
    !(previous && /^(?:DET|ADJ|NOUN)$/.test(previous.pos) && key === 'poll')
  );
}

/** "the Alaska Summit", "World War": a capital noun counts where a name or determiner goes before. */
function isNameOfEvent(tokens: readonly Token[], at: number): boolean {
  const previous = tokens[at - 1];
  return previous !== undefined && /^(?:PROPN|DET|ADJ)$/.test(previous.pos);
}

function typeOf({ words, type }: NounEntry, tokens: readonly Token[], at: number): string {
  const other = AMBIGUOUS_EVENT_NOUNS[words.join(' ')];
  return other &&
    tokens.slice(Math.max(0, at - 12), at + 12).some((token) => other.near.includes(token.lower))
    ? other.type
    : type;
}

function verbAt(tokens: readonly Token[], at: number): EventWords | null {
  const token = tokens[at];
  if (token?.pos !== 'VERB') return null;
  const type = VERBS.get(token.lemma) ?? VERBS.get(token.lower);
  if (type === undefined) return null;
  // "met with criticism", "paid attention", "storm clouds": the commonest figures of speech.
  const next = tokens[at + 1]?.lower ?? '';
  if (token.lemma === 'pay' && /^(?:attention|tribute|off|heed|homage|respects)$/.test(next))
    return null;
  if (
    token.lemma === 'meet' &&
    /^(?:demand|expectations|targets?|goals?|criteria|requirements?|needs?|standards?|deadlines?)$/.test(
      next,
    )
  )
    return null;
  const near = tokens.slice(at + 1, at + 6).map(({ lower }) => singular(lower));
  if (token.lemma === 'dismiss' && near.some((word) => DISMISSED_WORDS.has(word))) return null;
  if (token.lemma === 'fire' && near.some((word) => FIRED_THINGS.has(word)))
    return { from: at, to: at + 1, type: 'attack' };
  if (token.lemma === 'kill' && tokens.some(({ lower }) => NATURE.has(singular(lower))))
    return { from: at, to: at + 1, type: 'death' };
  return { from: at, to: at + 1, type };
}

/** "dismissed the complaint": nobody loses an office. */
const DISMISSED_WORDS: ReadonlySet<string> = new Set(
  `as complaint claim accusation allegation charge suggestion idea criticism report rumour rumor concern fear appeal case
  lawsuit suit notion talk speculation argument objection threat warning question`.split(/\s+/),
);
const FIRED_THINGS: ReadonlySet<string> = new Set(
  'shot missile rocket gun bullet round artillery warning weapon projectile tear drone'.split(' '),
);
/** Where these stand in the sentence, nobody attacked those killed. */
const NATURE: ReadonlySet<string> = new Set([
  ...(EVENT_NOUNS.disaster ?? []),
  ...(EVENT_NOUNS.accident ?? []),
  'rain',
  'flu',
  'virus',
  'covid',
  'pandemic',
]);

function singular(word: string): string {
  if (/ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ches|shes|sses|xes)$/.test(word)) return word.slice(0, -2);
  return /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}
