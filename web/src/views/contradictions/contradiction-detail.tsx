import { Link } from 'wouter';
import type { WholeFragment } from '../../api/documents.ts';
import { speakerWords } from '../../parts/names.tsx';
import { Tags } from '../../parts/tags.tsx';
import { dateWords, percent } from '../../words.ts';
import { EvidenceSide } from './evidence-side.tsx';
import { ReviewPanel } from './review-panel.tsx';
import type { Act } from './use-review.ts';
import { Votes } from './votes.tsx';

interface Props {
  readonly shown: WholeFragment;
  readonly isOld: boolean;
  readonly act: Act | null;
  readonly onAct: (act: Act | null) => void;
}

/** A disagreement, both sides beside each other, with all that is held of it. */
export function ContradictionDetail({ shown, isOld, act, onAct }: Props) {
  const { evidence, explanation, score, createdAt, supersededAt, id } = shown;
  return (
    <div className="detail stack" aria-busy={isOld}>
      <header className="stack">
        <h2 id="detail" tabIndex={-1}>
          <Title shown={shown} />
        </h2>
        <p className="explanation" dir="auto">
          {explanation}
        </p>
        <Tags {...shown} />
        {supersededAt === null ? null : (
          <p className="problem">
            No longer held: a newer text or judgement has taken its place ({dateWords(supersededAt)}
            ).
          </p>
        )}
      </header>
      <div className="sides">
        {evidence.map((side) => (
          <EvidenceSide key={side.side} evidence={side} />
        ))}
      </div>
      <ReviewPanel shown={shown} act={act} onAct={onAct} />
      <Votes votes={shown.votes} />
      <p className="small quiet wrap">
        <span>Score {percent(score)}</span>
        <span>Found {dateWords(createdAt)}</span>
        <Link href={`/graph/${id}`}>Graph around it</Link>
      </p>
    </div>
  );
}

function Title({ shown: { evidence, scope } }: { readonly shown: WholeFragment }) {
  const [one, other] = evidence.map(({ speakers, outlet }) => speakerWords(speakers, outlet?.name));
  if (scope === 'SELF_REVERSAL' && one === other) {
    return (
      <>
        <bdi>{one}</bdi> <span className="versus">at two times</span>
      </>
    );
  }
  return (
    <>
      <bdi className="name-a">{one}</bdi> <span className="versus">against</span>{' '}
      <bdi className="name-b">{other}</bdi>
    </>
  );
}
