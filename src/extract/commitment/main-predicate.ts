import type { Token } from '../tokens.ts';

/** The main clause of a claim, cut to what its polarity and modality are read from. */
export interface MainPredicate {
  /** Words before the verb group, without relative clauses. */
  readonly subject: readonly Token[];
  /** Auxiliaries, adverbs, negators and the verb; empty where the claim is a noun phrase or an infinitive. */
  readonly verbs: readonly Token[];
  /** What follows the verb up to the first clause of its own. */
  readonly complement: readonly Token[];
}

const SUBORDINATORS = new Set([
  'because',
  'although',
  'though',
  'while',
  'whereas',
  'when',
  'if',
  'unless',
  'until',
  'since',
  'after',
  'before',
  'whether',
  'once',
  'lest',
  'despite',
  'amid',
  'so',
  'as',
]);
const RELATIVES = new Set(['who', 'which', 'whom', 'whose', 'where', 'that', 'what', 'how', 'why']);
const GROUP = new Set(['AUX', 'PART', 'ADV', 'VERB']);
const isWord = (token: Token) =>
  token.pos !== 'PUNCT' && token.pos !== 'SPACE' && token.pos !== 'SYM';

/** Finds the main clause of a claim's words: leading subordinate clauses and relative clauses of the subject are stepped over. */
export function mainPredicate(all: readonly Token[]): MainPredicate {
  const tokens = withoutLead(all).filter((token) => isWord(token) || /^[,;:—–]$/.test(token.text));
  const steppedOver = new Set<Token>();
  let relative: number | null = null;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined) break;
    if (i > 0 && RELATIVES.has(token.lower) && (token.lower !== 'that' || nextIsVerb(tokens, i)))
      relative = i;
    if (token.text === ',') relative = null;
    if (!isFiniteVerb(tokens, i)) continue;
    const end = groupEnd(tokens, i);
    if (relative !== null || isReducedRelative(tokens, i, end)) {
      for (const skipped of tokens.slice(relative ?? i, end)) steppedOver.add(skipped);
      relative = null;
      i = end - 1;
      continue;
    }
    return {
      subject: tokens.slice(0, i).filter((word) => isWord(word) && !steppedOver.has(word)),
      verbs: tokens.slice(i, end),
      complement: complementOf(tokens.slice(end)),
    };
  }
  return { subject: tokens.filter(isWord), verbs: [], complement: [] };
}

/** Drops "that", and a leading subordinate clause up to its comma where something follows. */
function withoutLead(tokens: readonly Token[]): readonly Token[] {
  const start = tokens.findIndex(isWord);
  const rest = start < 0 ? [] : tokens.slice(start);
  const first = rest[0];
  if (first === undefined) return [];
  if (first.lower === 'that') return rest.slice(1);
  if (!SUBORDINATORS.has(first.lower)) return rest;
  const comma = rest.findIndex(
    (token, i) =>
      token.text === ',' && rest.slice(i).some((t) => t.pos === 'VERB' || t.pos === 'AUX'),
  );
  return comma < 0 ? rest.slice(1) : rest.slice(comma + 1);
}

function nextIsVerb(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  return next !== undefined && (next.pos === 'VERB' || next.pos === 'AUX' || next.pos === 'ADV');
}

function isFiniteVerb(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  const previous = tokens[i - 1];
  if (token === undefined) return false;
  if (token.pos === 'AUX') return previous?.lower !== 'to';
  if (token.pos !== 'VERB')
    return token.lower === 'need' && previous?.pos !== 'DET' && tokens[i + 1]?.lower === 'to';
  if (previous?.lower === 'to' || /ing$/.test(token.lower)) return false;
  // "increased spending", "armed men": a participle before its noun.
  if (/ed$/.test(token.lower) && opensNounPhrase(tokens, i)) return false;
  return !(previous?.pos === 'DET' || previous?.lower === 'of');
}

/** A determiner or adjective before, over adverbs: "a highly anticipated summit". */
function opensNounPhrase(tokens: readonly Token[], at: number): boolean {
  let i = at - 1;
  while (tokens[i]?.pos === 'ADV') i -= 1;
  return /^(?:DET|ADJ)$/.test(tokens[i]?.pos ?? '');
}

function groupEnd(tokens: readonly Token[], from: number): number {
  let end = from + 1;
  while (end < tokens.length) {
    const token = tokens[end];
    const previous = tokens[end - 1];
    if (token === undefined || previous === undefined) break;
    const negator = /^(?:not|n't|n’t|never|no|hardly|scarcely|barely|yet)$/.test(token.lower);
    if (token.lower === 'to' && tokens[end + 1]?.pos === 'VERB' && previous.pos === 'AUX') break;
    if (!negator && !(GROUP.has(token.pos) && token.lower !== 'to')) break;
    if (token.lower === 'no') break;
    // A second full verb opens a clause of its own.
    if (previous.pos === 'VERB' && (token.pos === 'VERB' || token.pos === 'AUX')) break;
    end += 1;
  }
  // Adverbs at the end belong to the complement, where "on hold" and "no longer" are looked for too.
  return end;
}

/** "the soldiers killed in the attack were …": a participle with a preposition, and an auxiliary still to come. */
function isReducedRelative(tokens: readonly Token[], from: number, end: number): boolean {
  const verb = tokens[end - 1];
  if (end - from > 1 || verb?.pos !== 'VERB' || !/(?:ed|en|wn|ought|eld|ade|old)$/.test(verb.lower))
    return false;
  const next = tokens[end];
  if (next?.pos !== 'ADP') return false;
  for (const token of tokens.slice(end)) {
    if (RELATIVES.has(token.lower) || SUBORDINATORS.has(token.lower) || token.text === ',')
      return false;
    if (token.pos === 'AUX') return true;
  }
  return false;
}

function complementOf(tokens: readonly Token[]): readonly Token[] {
  const end = tokens.findIndex(
    (token, i) =>
      /^[,;:—–]$/.test(token.text) ||
      (SUBORDINATORS.has(token.lower) && token.lower !== 'so') ||
      (i > 0 && RELATIVES.has(token.lower)) ||
      // "said it would not go": a clause that no word opens.
      (i > 0 && token.pos === 'AUX' && tokens[i - 1]?.lower !== 'to') ||
      (token.pos === 'CCONJ' && token.lower === 'but'),
  );
  return (end < 0 ? tokens : tokens.slice(0, end)).filter(isWord);
}
