import { Link } from 'wouter';
import { EventsDocument } from '../../api/documents.ts';
import { ask } from '../../api/request.ts';
import { ListSearch, useListSearch } from '../../parts/list-search.tsx';
import { PagedList } from '../../parts/paged-list.tsx';
import { dayWords } from '../../words.ts';

/** All events, those with most claims first. */
export function EventsView() {
  const text = useListSearch();
  const filter = text === '' ? {} : { text };
  return (
    <div className="page">
      <div className="page-head">
        <h1>Events</h1>
        <ListSearch label="Search events and places" />
      </div>
      <PagedList
        name="events"
        queryKey={['events', filter]}
        read={async (after, signal) =>
          (await ask(EventsDocument, { filter, first: 50, after }, signal)).events
        }
        keyOf={({ id }) => id}
        none={<p>{text === '' ? 'They come with articles.' : 'None has these words.'}</p>}
      >
        {({ id, label, type, placeName, interval }) => (
          <>
            <Link href={`/events/${id}`}>
              <bdi>{label}</bdi>
            </Link>
            <span className="small quiet">
              {' '}
              {type}
              {placeName === null ? '' : `, ${placeName}`}
              {interval.from === null ? '' : `, ${dayWords(interval.from)}`}
            </span>
          </>
        )}
      </PagedList>
    </div>
  );
}
