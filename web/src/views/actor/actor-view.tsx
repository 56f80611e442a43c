import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link } from 'wouter';
import { LedgerDocument, type LedgerQuery } from '../../api/documents.ts';
import { ask, isAbsent } from '../../api/request.ts';
import type { PlotLink, PlotPoint } from '../../parts/lanes.ts';
import { ActorLink } from '../../parts/names.tsx';
import { OverTime } from '../../parts/over-time.tsx';
import { PlotLegend } from '../../parts/plot-legend.tsx';
import { Empty, Failure, Loading } from '../../parts/states.tsx';
import { ACTOR_TYPES, dayWords, EVENT_STATUSES, plural } from '../../words.ts';

type Position = LedgerQuery['positions']['nodes'][number];

const OTHER = 'No single event';

/** What an actor has said over time, or somebody on its behalf, with its reversals: its ledger. */
export function ActorView({ id }: { readonly id: string }) {
  const query = useInfiniteQuery({
    queryKey: ['ledger', id],
    queryFn: ({ pageParam, signal }) =>
      ask(LedgerDocument, { id, actor: id, about: null, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ positions: { pageInfo } }) =>
      pageInfo.hasNextPage ? pageInfo.endCursor : null,
  });
  const positions = useMemo(
    () => query.data?.pages.flatMap((page) => page.positions.nodes) ?? [],
    [query.data],
  );
  if (query.isPending) return <Loading what="the ledger" />;
  if (query.isError && !isAbsent(query.error)) {
    return <Failure error={query.error} retry={() => void query.refetch()} />;
  }
  const actor = query.data?.pages[0]?.actor ?? null;
  if (actor === null) {
    return (
      <Empty title="There is no such actor">
        <p>
          <Link href="/actors">All actors</Link>
        </p>
      </Empty>
    );
  }
  const reversals = positions.reduce((sum, { reversals: own }) => sum + own.length, 0);
  return (
    <div className="page stack">
      <div>
        <h1>
          <bdi>{actor.name}</bdi>
        </h1>
        <p className="quiet wrap">
          <span>{ACTOR_TYPES[actor.type]}</span>
          {actor.roles.length === 0 ? null : <span>{actor.roles.join(', ')}</span>}
          {actor.speaksFor.length === 0 ? null : (
            <span>
              speaks for{' '}
              {actor.speaksFor.map(({ actor: principal }, index) => (
                <span key={principal.id}>
                  {index === 0 ? '' : ', '}
                  <ActorLink actor={principal} />
                </span>
              ))}
            </span>
          )}
          {actor.mergedInto === null ? null : (
            <span>
              held to be <ActorLink actor={actor.mergedInto} />
            </span>
          )}
        </p>
      </div>
      <p>
        {plural(positions.length, 'claim')}
        {query.hasNextPage ? ' so far' : ''}, {plural(reversals, 'reversal')}.{' '}
        <Link href={`/contradictions?actor=${encodeURIComponent(actor.id)}`}>
          Contradictions with these claims
        </Link>
      </p>
      {positions.length === 0 ? (
        <Empty title="Nothing it said is known" />
      ) : (
        <>
          <section className="card stack" aria-labelledby="over-time">
            <h2 id="over-time">Over time</h2>
            <Ledger positions={positions} name={actor.name} />
            <PlotLegend marked="turns on an earlier claim" link="reversal" />
            <Reversals positions={positions} />
          </section>
          <section className="card" aria-labelledby="ledger">
            <h2 id="ledger" className="hidden">
              Claim by claim
            </h2>
            <LedgerTable positions={positions} />
            {query.hasNextPage ? (
              <p className="state">
                <button
                  type="button"
                  disabled={query.isFetchingNextPage}
                  onClick={() => void query.fetchNextPage()}
                >
                  {query.isFetchingNextPage ? 'Loading …' : 'Earlier claims'}
                </button>
              </p>
            ) : null}
          </section>
        </>
      )}
    </div>
  );
}

const laneOf = ({ claim }: Position) => claim.event?.label ?? OTHER;
/** Who said it, where that was another on the actor's behalf. */
const voiceOf = ({ voice }: Position) =>
  voice === null || voice.isItself ? '' : `${voice.attribution.actor.name}: `;
const claimHref = ({ claim }: Position) => `/articles/${claim.article.id}?claim=${claim.id}`;

function Ledger({
  positions,
  name,
}: {
  readonly positions: readonly Position[];
  readonly name: string;
}) {
  const lanes = useMemo(() => {
    const counts = new Map<string, number>();
    for (const position of positions) {
      counts.set(laneOf(position), (counts.get(laneOf(position)) ?? 0) + 1);
    }
    return [...counts.keys()].toSorted(
      (a, b) =>
        Number(a === OTHER) - Number(b === OTHER) || (counts.get(b) ?? 0) - (counts.get(a) ?? 0),
    );
  }, [positions]);
  const points = positions.map(
    (position): PlotPoint => ({
      id: position.claim.id,
      at: position.moment.at,
      lane: laneOf(position),
      words: `${voiceOf(position)}“${position.claim.wording}”`,
      label: `${dayWords(position.moment.at)}: ${position.claim.wording}${position.reversals.length > 0 ? ' (reversal)' : ''}`,
      href: claimHref(position),
      isMarked: position.reversals.length > 0,
    }),
  );
  const links = positions.flatMap((position) =>
    position.reversals.map(
      ({ earlier, contradiction }): PlotLink => ({
        from: earlier.id,
        to: position.claim.id,
        label: `Reversal${contradiction === null ? '' : `: ${contradiction.explanation}`}`,
        href: contradiction === null ? claimHref(position) : `/contradictions/${contradiction.id}`,
      }),
    ),
  );
  return (
    <OverTime title={`What ${name} said, over time`} points={points} links={links} lanes={lanes} />
  );
}

/** What turns on what, and why that is held to be so. */
function Reversals({ positions }: { readonly positions: readonly Position[] }) {
  const turns = positions.flatMap((position) =>
    position.reversals.map((reversal) => ({ position, reversal })),
  );
  if (turns.length === 0) return null;
  return (
    <div className="stack">
      <h3>{turns.length === 1 ? 'The reversal' : 'The reversals'}</h3>
      <ul className="list">
        {turns.map(({ position, reversal: { earlier, earlierMoment, contradiction } }) => (
          <li key={`${earlier.id} ${position.claim.id}`}>
            <p>
              <span className="quiet small">{dayWords(earlierMoment.at)} </span>
              <bdi>“{earlier.wording}”</bdi>
              <span className="quiet small">, then {dayWords(position.moment.at)} </span>
              <bdi>“{position.claim.wording}”</bdi>
            </p>
            {contradiction === null ? null : (
              <p className="small">
                <Link href={`/contradictions/${contradiction.id}`}>
                  <bdi>{contradiction.explanation}</bdi>
                </Link>
              </p>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function LedgerTable({ positions }: { readonly positions: readonly Position[] }) {
  return (
    <div className="table-wrap">
      <table>
        <caption>Claim by claim</caption>
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">What is said</th>
            <th scope="col">Of</th>
            <th scope="col">Turns on</th>
          </tr>
        </thead>
        <tbody>
          {positions.map((position) => (
            <tr key={position.claim.id}>
              <td className="day">
                {dayWords(position.moment.at)}
                {position.moment.clock === 'PUBLICATION' ? (
                  <span className="quiet small"> published</span>
                ) : null}
              </td>
              <td>
                <Link href={claimHref(position)}>
                  <bdi>{position.claim.wording}</bdi>
                </Link>
                {position.voice === null || position.voice.isItself ? null : (
                  <span className="quiet small">
                    {' '}
                    said by <bdi>{position.voice.attribution.actor.name}</bdi>
                  </span>
                )}
              </td>
              <td>
                {position.claim.event === null ? null : (
                  <Link href={`/events/${position.claim.event.id}`}>
                    {position.claim.event.label}
                  </Link>
                )}
                {position.statuses.map(({ status, event }) => (
                  <span key={`${event.id} ${status}`} className="tag">
                    {EVENT_STATUSES[status]}
                  </span>
                ))}
              </td>
              <td>
                {position.reversals.map((reversal) => (
                  <p key={reversal.earlier.id}>
                    {reversal.contradiction === null ? (
                      <bdi>“{reversal.earlier.wording}”</bdi>
                    ) : (
                      <Link href={`/contradictions/${reversal.contradiction.id}`}>
                        <bdi>“{reversal.earlier.wording}”</bdi>
                      </Link>
                    )}
                    <span className="quiet small"> {dayWords(reversal.earlierMoment.at)}</span>
                    {reversal.turn === null ? null : (
                      <span className="quiet small">
                        {' '}
                        {EVENT_STATUSES[reversal.turn.from]} → {EVENT_STATUSES[reversal.turn.to]}
                      </span>
                    )}
                  </p>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
