import { articleId, revisionId, sha256 } from '../../src/identity.ts';
import type { ReadArticle } from '../../src/model/article.ts';
import type {
  EventMention,
  ExtractedClaim,
  Extraction,
  Mention,
} from '../../src/model/extraction.ts';
import type { Resolution } from '../../src/model/resolution.ts';
import { type Span, spanOf } from '../../src/model/span.ts';
import type { Directory } from '../../src/resolve/directory.ts';
import { memoryDirectory } from '../../src/resolve/memory-directory.ts';
import { resolve } from '../../src/resolve/resolve.ts';

/** A phrase of the text; "he#2" is its second occurrence as a whole word. */
export function find(text: string, phrase: string): Span {
  const [words = '', nth = '1'] = phrase.split('#');
  let at = -1;
  for (let n = 0; n < Number(nth); n++) {
    do at = text.indexOf(words, at + 1);
    while (
      at !== -1 &&
      (/\w/.test(text[at - 1] ?? ' ') || /\w/.test(text[at + words.length] ?? ' '))
    );
    if (at === -1) throw new Error(`"${phrase}" is not in: ${text}`);
  }
  return spanOf(text, at, at + words.length);
}

export function articleOf(text: string, publishedAt: string | null = '2024-05-15'): ReadArticle {
  const hash = sha256(text);
  const id = articleId(hash);
  let at = 0;
  const sentences = text
    .split(/(?<=(?<!\b(?:Mrs?|Ms|Dr|U\.S))[.!?]["”]?)\s+(?=["“\p{Lu}])/u)
    .map((part) => {
      const start = text.indexOf(part, at);
      at = start + part.length;
      return { ...spanOf(text, start, at), paragraph: 0 };
    });
  return {
    article: {
      id,
      url: null,
      title: null,
      byline: null,
      publishedAt,
      language: 'en',
      outlet: null,
    },
    revision: {
      id: revisionId(id, hash),
      articleId: id,
      sha256: hash,
      text,
      retrievedAt: '2024-05-16',
    },
    sentences,
    warnings: [],
  };
}

export interface MentionSketch {
  readonly as: string;
  readonly type?: Mention['entityType'];
  readonly form?: Mention['form'];
  readonly head?: string;
  readonly role?: string;
  readonly nationality?: string;
}
export interface ClaimSketch {
  readonly as: string;
  readonly source?: string | null;
  readonly quotation?: ExtractedClaim['quotation'];
}
export interface EventSketch {
  readonly as: string;
  readonly type?: string;
  readonly status?: EventMention['status'];
  readonly qualifiers?: readonly string[];
  readonly from?: string;
  readonly to?: string;
}
export interface Sketch {
  readonly text: string;
  readonly publishedAt?: string | null;
  readonly mentions: readonly (MentionSketch | string)[];
  readonly claims?: readonly ClaimSketch[];
  readonly events?: readonly EventSketch[];
}

export function extractionOf(article: ReadArticle, sketch: Sketch): Extraction {
  const { text } = article.revision;
  const sentence = (span: Span) => article.sentences.findIndex(({ end }) => span.start < end);
  return {
    attributions: [],
    mentions: sketch.mentions.map((given): Mention => {
      const one: MentionSketch = typeof given === 'string' ? { as: given } : given;
      const span = find(text, one.as);
      const inner = find(span.text, one.head ?? span.text);
      return {
        span,
        head: spanOf(text, span.start + inner.start, span.start + inner.end),
        form: one.form ?? 'name',
        entityType: one.type ?? 'PER',
        role: one.role ?? null,
        nationality: one.nationality ?? null,
        sentence: sentence(span),
      };
    }),
    claims: (sketch.claims ?? []).map((one): ExtractedClaim => {
      const span = find(text, one.as);
      return {
        span,
        sentence: sentence(span),
        quotation: one.quotation ?? 'indirect',
        commitment: { polarity: 'positive', modality: 'asserted', cues: [] },
        attributions:
          one.source === undefined
            ? []
            : [{ source: one.source === null ? null : find(text, one.source), cue: null }],
        times: [],
        utteredAt: null,
        quantities: [],
        confidence: 1,
      };
    }),
    eventMentions: (sketch.events ?? []).map((one): EventMention => {
      const span = find(text, one.as);
      const interval = { from: one.from ?? null, to: one.to ?? one.from ?? null };
      return {
        span,
        type: one.type ?? 'meeting',
        sentence: sentence(span),
        status: one.status ?? null,
        times: one.from === undefined ? [] : [{ span, interval, anchor: 'none' }],
        qualifiers: one.qualifiers ?? [],
      };
    }),
    extractor: { name: 'hand', version: '1' },
    warnings: [],
  };
}

/** Resolves a sketch; the resolution with ways to ask it who is who. */
export async function resolved(sketch: Sketch, directory: Directory = memoryDirectory()) {
  const article = articleOf(sketch.text, sketch.publishedAt);
  const resolution = await resolve(article, extractionOf(article, sketch), directory);
  return { article, resolution, ...asked(resolution, sketch.text) };
}

function asked(resolution: Resolution, text: string) {
  const name = (id: string | undefined) => resolution.actors.find((a) => a.id === id)?.name ?? null;
  return {
    /** The name of the actor that a phrase means. */
    who: (phrase: string) => {
      const { start, end } = find(text, phrase);
      const mention = resolution.actorMentions.find(
        ({ span }) => span.start === start && span.end === end,
      );
      return name(mention?.actor);
    },
    type: (actor: string) => resolution.actors.find((a) => a.name === actor)?.type ?? null,
    speakers: () => resolution.claims.map(({ attributions }) => name(attributions[0]?.actor)),
    wordings: () => resolution.claims.map(({ wording }) => wording),
    /** "Ann Ray > Peru". */
    speaksFor: () =>
      resolution.speaksFor
        .map(({ speaker, principal }) => `${name(speaker)} > ${name(principal)}`)
        .sort(),
    topics: () =>
      resolution.claims.map(
        ({ event }) => resolution.events.find(({ id }) => id === event)?.label ?? null,
      ),
  };
}
