import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link } from 'wouter';
import { EventTimelineDocument, type EventTimelineQuery } from '../../api/documents.ts';
import { ask, isAbsent } from '../../api/request.ts';
import type { PlotLink, PlotPoint } from '../../parts/lanes.ts';
import { ActorLink, speakerWords } from '../../parts/names.tsx';
import { OverTime } from '../../parts/over-time.tsx';
import { PlotLegend } from '../../parts/plot-legend.tsx';
import { Empty, Failure, Loading } from '../../parts/states.tsx';
import { dayWords, EVENT_STATUSES } from '../../words.ts';

type Timeline = EventTimelineQuery['timeline'];
type Entry = Timeline['entries']['nodes'][number];

/** How an event is said to stand over time, by whom, and who says otherwise. */
export function EventView({ id }: { readonly id: string }) {
  const query = useInfiniteQuery({
    queryKey: ['timeline', id],
    queryFn: ({ pageParam, signal }) =>
      ask(EventTimelineDocument, { event: id, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ timeline: { entries } }) =>
      entries.pageInfo.hasNextPage ? entries.pageInfo.endCursor : null,
  });
  const entries = useMemo(
    () => query.data?.pages.flatMap(({ timeline }) => timeline.entries.nodes) ?? [],
    [query.data],
  );
  if (query.isPending) return <Loading what="the timeline" />;
  if (query.isError && !isAbsent(query.error)) {
    return <Failure error={query.error} retry={() => void query.refetch()} />;
  }
  const timeline = query.data?.pages[0]?.timeline;
  if (timeline === undefined) {
    return (
      <Empty title="There is no such event">
        <p>
          <Link href="/events">All events</Link>
        </p>
      </Empty>
    );
  }
  const { event } = timeline;
  return (
    <div className="page stack">
      <div>
        <h1>
          <bdi>{event.label}</bdi>
        </h1>
        <p className="quiet wrap">
          <span>{event.type}</span>
          {event.placeName === null ? null : <bdi>{event.placeName}</bdi>}
          {event.interval.from === null ? null : (
            <span>
              {dayWords(event.interval.from)}
              {event.interval.to === null || event.interval.to === event.interval.from
                ? ''
                : ` to ${dayWords(event.interval.to)}`}
            </span>
          )}
          {event.participants.map(({ role, actor }) => (
            <span key={`${role} ${actor.id}`}>
              <ActorLink actor={actor} />
            </span>
          ))}
        </p>
      </div>
      <p>
        <Link href={`/contradictions?event=${event.id}`}>Contradictions about this event</Link>
      </p>
      {entries.length === 0 ? (
        <Empty title="Nobody says how it stands" />
      ) : (
        <>
          <section className="card stack" aria-labelledby="over-time">
            <h2 id="over-time">How it is said to stand</h2>
            <Course timeline={timeline} entries={entries} />
            <PlotLegend marked="another says otherwise" link="contradiction" />
          </section>
          <section className="card" aria-labelledby="entries">
            <h2 id="entries" className="hidden">
              Claim by claim
            </h2>
            <EntryTable entries={entries} />
            {query.hasNextPage ? (
              <p className="state">
                <button
                  type="button"
                  disabled={query.isFetchingNextPage}
                  onClick={() => void query.fetchNextPage()}
                >
                  {query.isFetchingNextPage ? 'Loading …' : 'Later claims'}
                </button>
              </p>
            ) : null}
          </section>
        </>
      )}
    </div>
  );
}

const hrefOf = ({ claim }: Entry) => `/articles/${claim.article.id}?claim=${claim.id}`;
const saidBy = ({ claim }: Entry) => by(claim);
const by = ({ speakers, article }: Entry['claim'] | Entry['clashes'][number]['claim']) =>
  speakerWords(speakers, article.outlet?.name);

function Course({
  timeline,
  entries,
}: {
  readonly timeline: Timeline;
  readonly entries: readonly Entry[];
}) {
  const lanes = timeline.statuses.map(({ status }) => EVENT_STATUSES[status]);
  const points = entries.flatMap((entry) =>
    entry.statuses.slice(0, 1).map(
      (status): PlotPoint => ({
        id: entry.claim.id,
        at: entry.moment.at,
        lane: EVENT_STATUSES[status],
        words: `${saidBy(entry)}: “${entry.claim.wording}”`,
        label: `${dayWords(entry.moment.at)}, ${saidBy(entry)}: ${EVENT_STATUSES[status]}. ${entry.claim.wording}`,
        href: hrefOf(entry),
        isMarked: entry.clashes.length > 0,
      }),
    ),
  );
  const seen = new Set<string>();
  const links = entries.flatMap((entry) =>
    entry.clashes.flatMap(({ contradiction, claim }): readonly PlotLink[] => {
      if (seen.has(contradiction.id)) return [];
      seen.add(contradiction.id);
      const href = `/contradictions/${contradiction.id}`;
      return [
        {
          from: entry.claim.id,
          to: claim.id,
          label: `${saidBy(entry)} against ${by(claim)}: ${contradiction.explanation}`,
          href,
        },
      ];
    }),
  );
  return (
    <OverTime
      title={`How ${timeline.event.label} is said to stand, over time`}
      points={points}
      links={links}
      lanes={lanes}
    />
  );
}

function EntryTable({ entries }: { readonly entries: readonly Entry[] }) {
  return (
    <div className="table-wrap">
      <table>
        <caption>Claim by claim</caption>
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">Who</th>
            <th scope="col">Says it is</th>
            <th scope="col">In words</th>
            <th scope="col">Against</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.claim.id}>
              <td className="day">{dayWords(entry.moment.at)}</td>
              <td>
                <bdi>{saidBy(entry)}</bdi>
              </td>
              <td>{entry.statuses.map((status) => EVENT_STATUSES[status]).join(', ')}</td>
              <td>
                <Link href={hrefOf(entry)}>
                  <bdi>{entry.claim.wording}</bdi>
                </Link>
              </td>
              <td>
                {entry.clashes.map(({ contradiction, status, claim }) => (
                  <p key={contradiction.id}>
                    <Link href={`/contradictions/${contradiction.id}`}>
                      <bdi>{by(claim)}</bdi>: {EVENT_STATUSES[status].toLowerCase()}
                    </Link>
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
