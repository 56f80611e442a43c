import { Link } from 'wouter';
import type { RowFragment } from '../api/documents.ts';
import { dayWords } from '../words.ts';
import { MarkedText } from './marked-text.tsx';
import { speakerWords } from './names.tsx';
import { Tags } from './tags.tsx';

interface Props {
  readonly row: RowFragment;
  /** Those to show; both, when absent. */
  readonly sides?: RowFragment['evidence'];
}

/** A disagreement in brief, which opens it. */
export function ContradictionCard({ row, sides = row.evidence }: Props) {
  return (
    <article className="contradiction-card">
      {sides.map(({ side, speakers, outlet, publishedAt, quote, clash }) => (
        <div key={side} className={`brief side-${side.toLowerCase()}`}>
          <p className="small">
            <strong>
              <bdi>{speakerWords(speakers, outlet?.name)}</bdi>
            </strong>{' '}
            <span className="quiet">
              <bdi>{outlet?.name ?? 'Outlet unknown'}</bdi>, {dayWords(publishedAt)}
            </span>
          </p>
          <blockquote dir="auto">
            <MarkedText text={quote.exact} marks={clash} offset={quote.start} />
          </blockquote>
        </div>
      ))}
      <p className="small" dir="auto">
        {row.explanation}
      </p>
      <Tags {...row} />
      <p className="small">
        <Link href={`/contradictions/${row.id}`}>Open both sides</Link>
      </p>
    </article>
  );
}
