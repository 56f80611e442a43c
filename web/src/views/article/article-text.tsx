import { useEffect, useMemo, useRef } from 'react';
import type { ClaimsOfArticleQuery } from '../../api/documents.ts';
import { speakerWords } from '../../parts/names.tsx';
import { cutIntoPieces } from '../../parts/pieces.ts';

export type ArticleClaim = NonNullable<ClaimsOfArticleQuery['article']>['claims']['nodes'][number];

interface Props {
  readonly text: string;
  readonly claims: readonly ArticleClaim[];
  readonly chosen: string | null;
  readonly onChoose: (claim: string) => void;
}

/** The text of an article; every character of a claim opens it, the shortest where claims overlap. */
export function ArticleText({ text, claims, chosen, onChoose }: Props) {
  const paragraphs = useMemo(() => paragraphsOf(text), [text]);
  const spans = useMemo(() => claims.map(({ id, quote }) => ({ id, ...quote })), [claims]);
  const known = useMemo(() => new Map(claims.map((claim) => [claim.id, claim])), [claims]);
  const body = useRef<HTMLDivElement>(null);
  const isLoaded = chosen !== null && known.has(chosen);
  useEffect(() => {
    if (!isLoaded) return;
    const isCalm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    body.current
      ?.querySelector('[data-chosen]')
      ?.scrollIntoView({ block: 'start', behavior: isCalm ? 'auto' : 'smooth' });
  }, [isLoaded]);
  return (
    <div className="body" ref={body}>
      {paragraphs.map(({ start, end }) => (
        <p key={start} dir="auto">
          {cutIntoPieces(spans, { from: start, to: end }).map((piece) => (
            <Piece
              key={piece.start}
              words={text.slice(piece.start, piece.end)}
              claims={piece.ids.flatMap((id) => known.get(id) ?? [])}
              begins={
                piece.ids[0] !== undefined && known.get(piece.ids[0])?.quote.start === piece.start
              }
              chosen={chosen}
              onChoose={onChoose}
            />
          ))}
        </p>
      ))}
    </div>
  );
}

interface PieceProps {
  readonly words: string;
  /** That cover it, the shortest first. */
  readonly claims: readonly ArticleClaim[];
  /** Whether the shortest begins here: keyboards come by it once. */
  readonly begins: boolean;
  readonly chosen: string | null;
  readonly onChoose: (claim: string) => void;
}

function Piece({ words, claims, begins, chosen, onChoose }: PieceProps) {
  const [claim] = claims;
  if (claim === undefined) return words;
  const isDisputed = claims.some(({ contradictions }) => contradictions.nodes.length > 0);
  const isChosen = claims.some(({ id }) => id === chosen);
  const name = ['claim', isDisputed ? 'disputed' : '', claims.length > 1 ? 'several' : '']
    .filter((part) => part !== '')
    .join(' ');
  return (
    <a
      href={`?claim=${claim.id}`}
      className={name}
      data-chosen={isChosen ? '' : undefined}
      aria-current={isChosen ? 'true' : undefined}
      tabIndex={begins ? undefined : -1}
      title={`${speakerWords(claim.speakers, null)}${isDisputed ? ' · contradicted' : ''}`}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        onChoose(claim.id);
      }}
    >
      {words}
    </a>
  );
}

/** Where the paragraphs of a text lie. */
function paragraphsOf(text: string): readonly { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(/[^\n]+/g)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
}
