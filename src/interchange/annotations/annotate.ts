import type { ClaimHead } from '../../graph/claim-row.ts';
import type { Article } from '../../model/article.ts';
import type { Contradiction } from '../../model/contradiction.ts';
import type { RevisionId } from '../../model/ids.ts';
import type { Span } from '../../model/span.ts';
import { codePointOffsets, positionSelector, quoteSelector } from './selectors.ts';

export const ANNO_CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/** A text that annotations point into, and the article it is of. */
export interface AnnotatedText {
  readonly base: string;
  readonly revision: {
    readonly id: RevisionId;
    readonly text: string;
    readonly retrievedAt: string;
  };
  readonly article: Pick<Article, 'url' | 'language'>;
  readonly toCodePoints: (offset: number) => number;
}

export const annotatedText = (given: Omit<AnnotatedText, 'toCodePoints'>): AnnotatedText => ({
  ...given,
  toCodePoints: codePointOffsets(given.revision.text),
});

/**
 * Where a span stands: in the canonical text, which is served here, by position and quote; in the article on the web, whose text may be cut
 * another way by other readers, by its quote.
 */
function targetsOf(span: Span, { base, revision, article, toCodePoints }: AnnotatedText) {
  const quote = quoteSelector(revision.text, span);
  const language = article.language === 'und' ? {} : { language: article.language };
  const own = {
    type: 'SpecificResource',
    source: {
      id: `${base}/annotations/texts/${revision.id}`,
      type: 'Text',
      format: 'text/plain',
      ...language,
    },
    selector: [quote, positionSelector(toCodePoints, span)],
  };
  if (article.url === null) return [own];
  const onTheWeb = {
    type: 'SpecificResource',
    source: article.url,
    selector: quote,
    state: { type: 'TimeState', sourceDate: revision.retrievedAt },
  };
  return [own, onTheWeb];
}

const generator = (name: string, version: string) => ({
  type: 'Software',
  name,
  'schema:softwareVersion': version,
});

/** A claim as a Web Annotation: its self-contained wording on the words it was read off. */
export function claimAnnotation(claim: ClaimHead, text: AnnotatedText) {
  return {
    id: `${text.base}/annotations/claims/${claim.id}`,
    type: 'Annotation',
    motivation: 'identifying',
    created: text.revision.retrievedAt,
    generator: generator(claim.extractor.name, claim.extractor.version),
    body: {
      type: 'TextualBody',
      value: claim.wording,
      format: 'text/plain',
      purpose: 'identifying',
      ...(text.article.language === 'und' ? {} : { language: text.article.language }),
    },
    target: targetsOf(claim.span, text),
  };
}

/** One side of a contradiction. */
export interface AnnotatedSide {
  readonly claim: ClaimHead;
  readonly text: AnnotatedText;
}

/** A contradiction as a Web Annotation: why the two clash, on the words of either side that do. */
export function contradictionAnnotation(
  contradiction: Contradiction,
  { a, b, base }: { readonly a: AnnotatedSide; readonly b: AnnotatedSide; readonly base: string },
) {
  const { spans, types, kind, explanation, judge, createdAt } = contradiction;
  const of = ({ claim, text }: AnnotatedSide, clashing: readonly Span[]) =>
    (clashing.length === 0 ? [claim.span] : clashing).flatMap((span) => targetsOf(span, text));
  const tag = (value: string) => ({ type: 'TextualBody', value, purpose: 'tagging' });
  const link = ({ claim }: AnnotatedSide) => ({
    type: 'SpecificResource',
    source: `${base}/annotations/claims/${claim.id}`,
    purpose: 'linking',
  });
  return {
    id: `${base}/annotations/contradictions/${contradiction.id}`,
    type: 'Annotation',
    motivation: ['describing', 'linking'],
    created: createdAt,
    generator: generator(judge.name, judge.version),
    body: [
      {
        type: 'TextualBody',
        value: explanation,
        format: 'text/plain',
        language: 'en',
        purpose: 'describing',
      },
      ...[kind, ...types].map(tag),
      link(a),
      link(b),
    ],
    target: [...of(a, spans.a), ...of(b, spans.b)],
  };
}
