import {
  COMMITMENT_NOUNS,
  CONTROL_VERBS,
  type Force,
  LIGHT_VERBS,
  PREDICATE_WORDS,
} from '../lexicon/commitment-predicates.ts';
import { FORECAST_VERBS, HEDGES, MODALS, OCCURRENCE_VERBS } from '../lexicon/modals.ts';
import type { Token } from '../tokens.ts';
import type { MainPredicate } from './main-predicate.ts';
import { combine, NOTHING, type Reading } from './reading.ts';

/** Modality of the main predicate by auxiliary, governing verb or adjective, and noun; each with its words. */
export function readModality(predicate: MainPredicate): Reading {
  const { verbs, subject, complement } = predicate;
  if (verbs.length === 0) return combine(nominal(subject), infinitive(subject));
  return [
    auxiliary(predicate),
    governed(predicate),
    haveTo(predicate),
    hedge([...verbs, ...complement.slice(0, 2)]),
  ].reduce(combine, objectNoun(verbs, complement));
}

function auxiliary({ subject, verbs, complement }: MainPredicate): Reading {
  const modal = verbs.find((token) => MODALS[token.lower] !== undefined && token.pos !== 'NOUN');
  if (modal === undefined) return NOTHING;
  const named = MODALS[modal.lower] ?? 'intended';
  const verb = verbs.findLast((token) => token.pos === 'VERB' || token.lemma === 'be');
  const next = verbs[verbs.indexOf(modal) + 1];
  // "could have won", "would have met": told as not having come about, or as guessed.
  if (
    verbs.some((token) => token.lower === 'have' && token !== verb) &&
    /^(?:would|'d|should|could)$/.test(modal.lower)
  )
    return {
      negative: false,
      modality: modal.lower === 'could' ? 'possible' : 'conditional',
      evidence: [modal],
    };
  if (modal.lower === 'could' && /^(?:not|n't|n’t)$/.test(next?.lower ?? '')) return NOTHING;
  if (named !== 'intended') return { negative: false, modality: named, evidence: [modal] };
  const denied = verbs.some((token) => /^(?:not|n't|n’t|never)$/.test(token.lower));
  const occurs =
    verb !== undefined &&
    OCCURRENCE_VERBS.has(verb.lemma) &&
    isEventful(verb, complement) &&
    !isPersonal(subject);
  if (denied && occurs) return { negative: false, modality: 'asserted', evidence: [modal] };
  if (verb && FORECAST_VERBS.has(verb.lemma) && !isPersonal(subject))
    return { negative: false, modality: 'expected', evidence: [modal] };
  return { negative: false, modality: 'intended', evidence: [modal] };
}

/** "take place", "go ahead"; the other verbs of occurrence need no second word. */
function isEventful(verb: Token, complement: readonly Token[]): boolean {
  if (verb.lemma === 'take') return complement[0]?.lower === 'place';
  return verb.lemma !== 'go' || /^(?:ahead|forward|on)$/.test(complement[0]?.lower ?? '');
}

const isPersonal = (subject: readonly Token[]) =>
  subject.some((token) => /^(?:i|we|he|she|they|you)$/.test(token.lower));

/** A verb or adjective that governs "to …", and predicate adjectives that carry force alone. */
function governed({ verbs, complement }: MainPredicate): Reading {
  const verb = verbs.findLast((token) => token.pos === 'VERB');
  const next = complement[0];
  if (
    verb &&
    CONTROL_VERBS[verb.lemma] &&
    (next?.lower === 'to' || verb.lemma === 'expect' || verb.lemma === 'hope')
  ) {
    const passive = verbs.some((token) => token.lemma === 'be');
    const force = passive
      ? (PREDICATE_WORDS[verb.lower] ?? CONTROL_VERBS[verb.lemma])
      : CONTROL_VERBS[verb.lemma];
    return read(force, [verb]);
  }
  if (verb && /^(?:stop|cease|avoid|quit)$/.test(verb.lemma) && /ing$/.test(next?.lower ?? ''))
    return read({ negates: true }, [verb]);
  const copular = verbs.some((token) =>
    /^(?:be|seem|remain|look|appear|become|prove|consider)$/.test(token.lemma),
  );
  if (!copular) return NOTHING;
  for (const token of [...(verb ? [verb] : []), ...complement.slice(0, 4)]) {
    const force = PREDICATE_WORDS[token.lower];
    if (force === undefined || /^(?:DET|NOUN)$/.test(token.pos)) continue;
    const follows = complement[complement.indexOf(token) + 1];
    // "set", "due", "going" and "planned" point ahead only with something to be done or a date.
    if (
      /^(?:set|going|ready|prepared|committed|forecast)$/.test(token.lower) &&
      follows?.lower !== 'to'
    )
      continue;
    return read(force, [token]);
  }
  return NOTHING;
}

/** "has to", "have yet to". */
function haveTo({ verbs, complement }: MainPredicate): Reading {
  const words = [...verbs, ...complement];
  const at = words.findIndex((token) => token.lemma === 'have' && token.pos !== 'NOUN');
  const [have, second, third] = at < 0 ? [] : words.slice(at, at + 3);
  if (have === undefined) return NOTHING;
  if (second?.lower === 'to') return read({ modality: 'necessary' }, [have, second]);
  if (second?.lower === 'yet' && third?.lower === 'to')
    return read({ negates: true }, [have, second, third]);
  return NOTHING;
}

/** "there are no plans", "has a duty": what a light verb puts forward. */
function objectNoun(verbs: readonly Token[], complement: readonly Token[]): Reading {
  const verb = verbs.findLast((token) => token.pos === 'VERB' || token.pos === 'AUX');
  if (verb === undefined || !LIGHT_VERBS.has(verb.lemma)) return NOTHING;
  // The noun of the first noun phrase, before any preposition.
  const phrase = untilPreposition(complement).slice(0, 6);
  // "his plan is bold" tells of a plan; "there are plans" and "has plans" put it forward.
  const noun = phrase.find(
    (token) => COMMITMENT_NOUNS[singular(token)] !== undefined && token.pos !== 'VERB',
  );
  const force = noun && COMMITMENT_NOUNS[singular(noun)];
  return noun && force ? read(force, [noun]) : NOTHING;
}

/** Head noun of a claim that is a noun phrase: "the need for talks", "his refusal to go". */
function nominal(words: readonly Token[]): Reading {
  const phrase = untilPreposition(words);
  const noun = phrase.findLast(
    (token) =>
      token.pos === 'NOUN' ||
      token.pos === 'PROPN' ||
      COMMITMENT_NOUNS[singular(token)] !== undefined,
  );
  const force = noun && COMMITMENT_NOUNS[singular(noun)];
  if (noun && force) return read(force, [noun]);
  const adjective = words
    .slice(0, 3)
    .find((token) => token.lower !== 'set' && PREDICATE_WORDS[token.lower]?.negates);
  return adjective ? read(PREDICATE_WORDS[adjective.lower] ?? {}, [adjective]) : NOTHING;
}

/** "to close the towers": an act not yet done. */
function infinitive(words: readonly Token[]): Reading {
  const at = words.findIndex((token) => token.lower === 'to');
  const to = words[at];
  return to && at <= 1 && words[at + 1]?.pos === 'VERB' && (at === 0 || words[0]?.lower === 'not')
    ? read({ modality: 'intended' }, [to])
    : NOTHING;
}

function hedge(words: readonly Token[]): Reading {
  const found = words.find((token) => HEDGES[token.lower] !== undefined && token.pos === 'ADV');
  return found
    ? { negative: false, modality: HEDGES[found.lower] ?? null, evidence: [found] }
    : NOTHING;
}

function untilPreposition(words: readonly Token[]): readonly Token[] {
  const end = words.findIndex((token, i) => i > 0 && (token.pos === 'ADP' || token.lower === 'to'));
  return end < 0 ? words : words.slice(0, end);
}

const singular = (token: Token) =>
  COMMITMENT_NOUNS[token.lower] ? token.lower : token.lower.replace(/ies$/, 'y').replace(/s$/, '');

function read(force: Force | undefined, evidence: readonly Token[]): Reading {
  return { negative: force?.negates === true, modality: force?.modality ?? null, evidence };
}
