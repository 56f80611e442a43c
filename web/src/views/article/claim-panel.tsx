import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { ContradictionsOfClaimDocument } from '../../api/documents.ts';
import { ask } from '../../api/request.ts';
import { ContradictionCard } from '../../parts/contradiction-card.tsx';
import { ActorLink } from '../../parts/names.tsx';
import { Failure, Loading } from '../../parts/states.tsx';
import { MODALITIES } from '../../words.ts';
import type { ArticleClaim } from './article-text.tsx';

interface Props {
  readonly claims: readonly ArticleClaim[];
  readonly chosen: string | null;
  readonly onClose: () => void;
  readonly onChoose: (claim: string) => void;
}

/** A claim of the article: who says it, what contradicts it, and which others lie over the same words. */
export function ClaimPanel({ claims, chosen, onClose, onChoose }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const claim = claims.find(({ id }) => id === chosen);
  const id = claim?.id;
  useEffect(() => {
    if (id !== undefined) heading.current?.focus({ preventScroll: true });
  }, [id]);
  if (claim === undefined) {
    return (
      <div className="card">
        <h2>Claims</h2>
        <p className="quiet">Choose a marked passage to see who says so, and who contradicts it.</p>
      </div>
    );
  }
  const others = claims.filter(
    ({ id: other, quote }) =>
      other !== claim.id && quote.start < claim.quote.end && quote.end > claim.quote.start,
  );
  return (
    <div className="card stack">
      <h2 ref={heading} tabIndex={-1}>
        The claim
      </h2>
      <blockquote dir="auto">{claim.quote.exact}</blockquote>
      <p className="small quiet">
        {claim.speakers.length === 0 ? 'The article itself' : null}
        {claim.speakers.map(({ actor }, index) => (
          <span key={actor.id}>
            {index === 0 ? '' : ', '}
            <ActorLink actor={actor} />
          </span>
        ))}
        {` · ${MODALITIES[claim.modality]}`}
        {claim.polarity === 'NEGATIVE' ? ', negative' : ''}
      </p>
      <Contradicting claim={claim.id} />
      {others.length === 0 ? null : (
        <div className="stack">
          <h3>Over the same words</h3>
          <ul className="list small">
            {others.map((other) => (
              <li key={other.id}>
                <button type="button" className="plain words" onClick={() => onChoose(other.id)}>
                  <bdi>{other.wording}</bdi>
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      <button type="button" onClick={onClose}>
        Close
      </button>
    </div>
  );
}

function Contradicting({ claim }: { readonly claim: string }) {
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['claim', claim, 'contradictions'],
    queryFn: ({ signal }) => ask(ContradictionsOfClaimDocument, { id: claim }, signal),
  });
  if (isPending) return <Loading what="what contradicts it" />;
  if (error !== null) return <Failure error={error} retry={() => void refetch()} />;
  const found = data.claim?.contradictions.nodes ?? [];
  if (found.length === 0) return <p className="quiet">Nothing that is known contradicts it.</p>;
  return (
    <div className="stack">
      <h3>Contradicted by</h3>
      <ul className="stack">
        {found.map((row) => (
          <li key={row.id}>
            <ContradictionCard
              row={row}
              sides={row.evidence.filter((evidence) => evidence.claim.id !== claim)}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
