import { NEGATION_UNDONE, NEGATORS } from '../lexicon/negators.ts';
import type { Token } from '../tokens.ts';
import type { MainPredicate } from './main-predicate.ts';
import { NOTHING, type Reading } from './reading.ts';

const CLAUSE_OPENERS = new Set(['to', 'that', 'for', 'from', 'by', 'about', 'with', 'of']);

/** Negation of the main predicate: at its verb, on its subject ("no one came") or on its object ("made no decision"). */
export function readNegation({ subject, verbs, complement }: MainPredicate): Reading {
  const found = [...atVerb(verbs), ...onSubject(subject, verbs), ...onObject(complement)];
  return found.length === 0 ? NOTHING : { negative: isOdd(found), modality: null, evidence: found };
}

/** "neither … nor" and "no … nor any" negate once. */
function isOdd(found: readonly Token[]): boolean {
  const counted = found.filter((token) => token.lower !== 'nor');
  return Math.max(1, counted.length) % 2 === 1;
}

const negates = (token: Token, next: Token | undefined) =>
  NEGATORS.has(token.lower) &&
  !(next && NEGATION_UNDONE.has(next.lower) && next.lower !== 'longer');

function atVerb(verbs: readonly Token[]): readonly Token[] {
  return verbs.filter((token, i) => negates(token, verbs[i + 1]) || token.lower === 'without');
}

function onSubject(subject: readonly Token[], verbs: readonly Token[]): readonly Token[] {
  // In the subject itself only a determiner or pronoun negates, and only before its first preposition's noun phrase.
  const head = headPart(subject);
  return head
    .filter(
      (token, i) =>
        /^(?:no|none|neither|nobody|nothing|nor|never|hardly|not)$/.test(token.lower) &&
        negates(token, head[i + 1] ?? verbs[0]) &&
        !(token.lower === 'not' && verbs.length > 0 && i > 0),
    )
    .slice(0, 1);
}

function onObject(complement: readonly Token[]): readonly Token[] {
  const found: Token[] = [];
  for (const [i, token] of complement.entries()) {
    if (i > 0 && CLAUSE_OPENERS.has(token.lower) && !found.length) break;
    if (i > 6) break;
    const next = complement[i + 1];
    // "told them not to go", "lows not seen since": the negation of another verb.
    if (token.lower === 'not' && (i > 1 || next?.lower === 'to')) break;
    if (token.lower === 'without' && i <= 1) found.push(token);
    else if (
      /^(?:no|not|never|none|nothing|nobody|neither|hardly)$/.test(token.lower) &&
      negates(token, next)
    ) {
      found.push(token);
      break;
    }
  }
  return found;
}

function headPart(subject: readonly Token[]): readonly Token[] {
  const end = subject.findIndex(
    (token, i) => i > 1 && (token.pos === 'ADP' || token.lower === 'to') && token.lower !== 'of',
  );
  return end < 0 ? subject : subject.slice(0, end);
}
