import { articleId, claimId, revisionId, sha256 } from '../../src/identity.ts';
import type { Article, Revision } from '../../src/model/article.ts';
import type { Claim, Modality, Quotation } from '../../src/model/claim.ts';
import type { EventStatus } from '../../src/model/event.ts';
import { type Cast, DAYS, dayOf, makeCast, type Topic } from './cast.ts';
import { type Random, random, zipf } from './random.ts';
import { capitalised, type Vocabulary, vocabulary } from './words.ts';

export interface CorpusSize {
  readonly claims: number;
  readonly seed: number;
}

/** A claim with what the model does not hold of it. */
export interface MadeClaim {
  readonly claim: Claim;
  /** Place of its topic in the cast; null where it is about no event. */
  readonly topic: number | null;
  readonly status: EventStatus | null;
}

export interface MadeArticle {
  readonly article: Article;
  readonly revision: Revision;
  readonly number: number;
  /** Whether it is the newest text of its article. */
  readonly newest: boolean;
  readonly claims: readonly MadeClaim[];
}

export interface Corpus {
  readonly cast: Cast;
  readonly texts: readonly MadeArticle[];
}

const MODALITIES: readonly Modality[] = [
  'asserted',
  'asserted',
  'asserted',
  'intended',
  'possible',
];
const QUOTATIONS: readonly Quotation[] = ['direct', 'indirect', 'indirect', 'mixed'];
const STATUSES: readonly EventStatus[] = ['planned', 'planned', 'happened', 'cancelled', 'denied'];
const CUES = ['said', 'told reporters', 'insisted', 'denied', 'added'];
const CONTEXT = 32;

/** A corpus of news: which actors and events it is about falls off as Zipf has it, as do its outlets. The same for the same size and seed. */
export function makeCorpus({ claims, seed }: CorpusSize): Corpus {
  const from = random(seed);
  const language = vocabulary(from, 6_000);
  const cast = makeCast(from, claims, language);
  const draw = { outlet: zipf(cast.outlets.length, 1), topic: zipf(cast.events.length, 0.75) };
  const texts: MadeArticle[] = [];
  for (let made = 0, n = 0; made < claims; n += 1) {
    const wanted = Math.min(claims - made, 3 + from.below(18));
    const day = from.below(DAYS);
    const article = makeArticle(from, { n, day, language, cast, outlet: draw.outlet(from) });
    const topics = Array.from({ length: 1 + from.below(3) }, () => draw.topic(from));
    const write = (number: number, newest: boolean, count: number) =>
      texts.push(makeText(from, { article, number, newest, count, day, topics, cast, language }));
    // One article in twelve was edited once.
    const first = from.chance(1 / 12) ? Math.floor(wanted / 2) : 0;
    if (first > 0) write(1, false, first);
    write(first > 0 ? 2 : 1, true, wanted - first);
    made += wanted;
  }
  return { cast, texts };
}

interface ArticleOf {
  readonly n: number;
  readonly day: number;
  readonly outlet: number;
  readonly language: Vocabulary;
  readonly cast: Cast;
}

function makeArticle(from: Random, { n, day, outlet, language, cast }: ArticleOf): Article {
  const url = `https://outlet${outlet}.example/${dayOf(day)}/${n}`;
  const hour = String(from.below(24)).padStart(2, '0');
  return {
    id: articleId(url),
    url,
    title: capitalised(language.phrase(from, 8, [])),
    byline: from.chance(0.7) ? capitalised(language.phrase(from, 2, [])) : null,
    publishedAt: `${dayOf(day)}T${hour}:30:00.000Z`,
    language: 'en',
    outlet: cast.outlets[outlet] ?? null,
  };
}

interface TextOf {
  readonly article: Article;
  readonly number: number;
  readonly newest: boolean;
  readonly count: number;
  readonly day: number;
  readonly topics: readonly number[];
  readonly cast: Cast;
  readonly language: Vocabulary;
}

interface Sentence {
  readonly draft: Draft;
  readonly speakerAt: number;
  readonly cueAt: number;
  readonly start: number;
}

interface Draft {
  readonly topic: number | null;
  readonly content: string;
  readonly speaker: Topic['voices'][number] | null;
  readonly cue: string;
  readonly mentioned: Topic['voices'][number] | null;
  readonly number: number | null;
}

/** A text in which each claim stands word for word, its speaker and cue before it. */
function makeText(from: Random, of: TextOf): MadeArticle {
  const { article, number, newest, count, language } = of;
  let text = '';
  const sentences: Sentence[] = [];
  for (let n = 0; n < count; n += 1) {
    const draft = makeDraft(from, of);
    const speakerAt = text.length;
    if (draft.speaker !== null) text += `${draft.speaker.name} `;
    const cueAt = text.length;
    if (draft.speaker !== null) text += `${draft.cue} that `;
    sentences.push({ draft, speakerAt, cueAt, start: text.length });
    text += `${draft.content}. `;
    if (from.chance(0.4)) text += `${capitalised(language.phrase(from, 12, []))}. `;
    if (n % 3 === 2) text += '\n\n';
  }
  const digest = sha256(text);
  const revision: Revision = {
    id: revisionId(article.id, digest),
    articleId: article.id,
    sha256: digest,
    text,
    retrievedAt: `${dayOf(of.day + number)}T00:00:00.000Z`,
  };
  const claims = sentences.map((sentence) => makeClaim(from, { article, revision, sentence, of }));
  return { article, revision, number, newest, claims };
}

function makeDraft(from: Random, { topics, cast, language }: TextOf): Draft {
  const topic = from.chance(0.8) ? from.pick(topics) : null;
  const held = topic === null ? undefined : cast.events[topic];
  const voices = held?.voices ?? [];
  const speaker = voices.length > 0 && from.chance(0.85) ? from.pick(voices) : null;
  const mentioned = voices.length > 0 && from.chance(0.6) ? from.pick(voices) : null;
  const number = from.chance(0.15) ? 10 + from.below(990) : null;
  const words = language.phrase(from, 9 + from.below(12), held?.words ?? []);
  const named = mentioned === null ? '' : `${mentioned.name} `;
  const content = `${named}${words}${number === null ? '' : ` ${number} people`}`;
  return { topic, content, speaker, cue: from.pick(CUES), mentioned, number };
}

interface ClaimOf {
  readonly article: Article;
  readonly revision: Revision;
  readonly sentence: Sentence;
  readonly of: TextOf;
}

function makeClaim(from: Random, { article, revision, sentence, of }: ClaimOf): MadeClaim {
  const { draft, speakerAt, cueAt, start } = sentence;
  const { text } = revision;
  const end = start + draft.content.length;
  const span = (at: number, words: string) => ({ start: at, end: at + words.length, text: words });
  const event = draft.topic === null ? null : (of.cast.events[draft.topic]?.event ?? null);
  const uttered = from.chance(0.6) ? dayOf(Math.max(0, of.day - from.below(3))) : null;
  const speaker = draft.speaker;
  const amount = draft.number === null ? null : String(draft.number);
  const claim: Claim = {
    id: claimId(revision.id, start, end),
    articleId: article.id,
    revisionId: revision.id,
    span: span(start, draft.content),
    selector: {
      exact: draft.content,
      prefix: text.slice(Math.max(0, start - CONTEXT), start),
      suffix: text.slice(end, end + CONTEXT),
    },
    wording: draft.content,
    quotation: speaker === null ? 'none' : from.pick(QUOTATIONS),
    commitment: {
      polarity: from.chance(0.12) ? 'negative' : 'positive',
      modality: from.pick(MODALITIES),
      cues: [],
    },
    attributions:
      speaker === null
        ? []
        : [
            {
              position: 0,
              source: span(speakerAt, speaker.name),
              cue: span(cueAt, draft.cue),
              actor: speaker.id,
            },
          ],
    mentions:
      draft.mentioned === null
        ? []
        : [{ span: span(start, draft.mentioned.name), actor: draft.mentioned.id }],
    event: event?.id ?? null,
    times: [],
    utteredAt: uttered === null ? null : { from: uttered, to: uttered },
    publishedAt: article.publishedAt,
    quantities:
      amount === null || draft.number === null
        ? []
        : [
            {
              span: span(start + draft.content.lastIndexOf(amount), amount),
              value: draft.number,
              high: null,
              unit: 'person',
              comparator: 'exactly',
            },
          ],
    confidence: 0.5 + from.next() / 2,
    extractor: { name: 'synthetic', version: '1' },
  };
  const status = event !== null && from.chance(0.2) ? from.pick(STATUSES) : null;
  return { claim, topic: draft.topic, status };
}
