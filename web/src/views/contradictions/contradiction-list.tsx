import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import type { RowFragment } from '../../api/documents.ts';
import { MarkedText } from '../../parts/marked-text.tsx';
import { speakerWords } from '../../parts/names.tsx';
import { StatusTag } from '../../parts/tags.tsx';
import { dayWords, KINDS, percent, STRENGTHS } from '../../words.ts';

/** Height of a row, in rem: the same for all, so that nothing moves while rows come in. */
const ROW_REM = 8.25;
const rem = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

interface Props {
  readonly rows: readonly RowFragment[];
  /** How many there are in all; null while that is being counted. */
  readonly total: number | null;
  readonly selected: string | null;
  readonly hrefOf: (id: string) => string;
  readonly hasMore: boolean;
  readonly onMore: () => void;
}

/** Contradictions, one below the other; only what is in sight is drawn. */
export function ContradictionList({ rows, total, selected, hrefOf, hasMore, onMore }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length + (hasMore ? 1 : 0),
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_REM * rem(),
    overscan: 6,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasMore && last >= rows.length - 8) onMore();
  }, [hasMore, last, rows.length, onMore]);
  const at = rows.findIndex(({ id }) => id === selected);
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' });
  }, [at, virtual]);
  return (
    <div className="scroller" ref={scroller}>
      <ul className="rows" style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, start, size }) => {
          const row = rows[index];
          return (
            <li
              key={row?.id ?? 'more'}
              style={{ transform: `translateY(${start}px)`, height: size }}
              aria-setsize={total ?? -1}
              aria-posinset={index + 1}
            >
              {row === undefined ? (
                <p className="state">Loading more …</p>
              ) : (
                <Row row={row} href={hrefOf(row.id)} isSelected={row.id === selected} />
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

const IN_SIGHT = 30;
const BEFORE = 16;

/** A quote on one line: where its clashing words come late, what stands before them is cut. */
function BriefQuote({ quote, clash }: Pick<RowFragment['evidence'][number], 'quote' | 'clash'>) {
  const first = Math.min(...clash.map(({ start }) => start)) - quote.start;
  const isLate = Number.isFinite(first) && first > IN_SIGHT;
  const space = isLate ? quote.exact.indexOf(' ', first - BEFORE) : -1;
  const from = space < 0 || space >= first ? 0 : space + 1;
  return (
    <>
      {from > 0 ? '… ' : ''}
      <MarkedText text={quote.exact.slice(from)} marks={clash} offset={quote.start + from} />
    </>
  );
}

function Row({
  row,
  href,
  isSelected,
}: {
  readonly row: RowFragment;
  readonly href: string;
  readonly isSelected: boolean;
}) {
  return (
    <Link
      href={href}
      className="row"
      data-row={row.id}
      aria-current={isSelected ? 'true' : undefined}
    >
      {row.evidence.map(({ side, quote, clash, speakers, outlet }) => (
        <span key={side} className={`row-side side-${side.toLowerCase()}`}>
          <strong>
            <bdi>{speakerWords(speakers, outlet?.name)}</bdi>
          </strong>
          <span className="row-quote" dir="auto">
            <BriefQuote quote={quote} clash={clash} />
          </span>
        </span>
      ))}
      <span className="row-end">
        <span className="tag kind">{KINDS[row.kind]}</span>
        {row.strength === null ? null : <span className="tag">{STRENGTHS[row.strength]}</span>}
        {row.status === 'SUGGESTED' ? null : <StatusTag status={row.status} />}
        <span className="row-score">
          {dayWords(
            row.evidence
              .map(({ publishedAt }) => publishedAt ?? '')
              .toSorted()
              .at(-1) || null,
          )}
          {' · '}
          {percent(row.score)}
        </span>
      </span>
    </Link>
  );
}
