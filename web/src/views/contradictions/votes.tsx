import type { WholeFragment } from '../../api/documents.ts';
import { percent, plural, TYPES, VOTES } from '../../words.ts';

type Vote = WholeFragment['votes'][number];

/** What each judge held; those that could not tell are folded away. */
export function Votes({ votes }: { readonly votes: readonly Vote[] }) {
  const telling = votes.filter(({ vote }) => vote !== 'ABSTAIN');
  const others = votes.filter(({ vote }) => vote === 'ABSTAIN');
  return (
    <section className="card stack" aria-labelledby="votes">
      <h3 id="votes">Judges</h3>
      {telling.length === 0 ? (
        <p className="quiet">No judge could tell.</p>
      ) : (
        <VoteTable votes={telling} caption="What the judges hold" />
      )}
      {others.length === 0 ? null : (
        <details>
          <summary className="quiet">{plural(others.length, 'judge')} could not tell</summary>
          <VoteTable votes={others} caption="Judges that could not tell" />
        </details>
      )}
    </section>
  );
}

const ORDER = ['CONTRADICTION', 'AGREEMENT', 'NONE', 'ABSTAIN'] as const;

function VoteTable({
  votes,
  caption,
}: {
  readonly votes: readonly Vote[];
  readonly caption: string;
}) {
  const sorted = votes.toSorted(
    (a, b) => ORDER.indexOf(a.vote) - ORDER.indexOf(b.vote) || b.score - a.score,
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a narrow screen scrolls it sideways, keyboards too
    <section className="table-wrap" aria-label={caption} tabIndex={0}>
      <table className="votes">
        <caption className="hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Judge</th>
            <th scope="col">Holds</th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map(({ name, vote, type, score, reason }) => (
            <tr key={name} className={vote === 'CONTRADICTION' ? 'clashes' : undefined}>
              <th scope="row">{name}</th>
              <td>
                {VOTES[vote]}
                {vote === 'CONTRADICTION' ? ` (${percent(score)})` : ''}
                {type === null ? null : <span className="quiet"> {TYPES[type]}</span>}
              </td>
              <td>{reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
