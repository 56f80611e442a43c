import { Link } from 'wouter';
import { ActorsDocument } from '../../api/documents.ts';
import { ask } from '../../api/request.ts';
import { ListSearch, useListSearch } from '../../parts/list-search.tsx';
import { PagedList } from '../../parts/paged-list.tsx';
import { ACTOR_TYPES } from '../../words.ts';

/** Everybody who is met, by name. */
export function ActorsView() {
  const text = useListSearch();
  const filter = { anonymous: false, ...(text === '' ? {} : { text }) };
  return (
    <div className="page">
      <div className="page-head">
        <h1>Actors</h1>
        <ListSearch label="Search names and roles" />
      </div>
      <PagedList
        name="actors"
        queryKey={['actors', filter]}
        read={async (after, signal) =>
          (
            await ask(
              ActorsDocument,
              { filter, orderBy: { field: 'NAME' }, first: 50, after },
              signal,
            )
          ).actors
        }
        keyOf={({ id }) => id}
        none={<p>{text === '' ? 'They come with articles.' : 'None has these words.'}</p>}
      >
        {(actor) => (
          <>
            <Link href={`/actors/${actor.id}`}>
              <bdi>{actor.name}</bdi>
            </Link>
            <span className="small quiet">
              {' '}
              {ACTOR_TYPES[actor.type]}
              {actor.roles.length === 0 ? '' : `, ${actor.roles.slice(0, 3).join(', ')}`}
            </span>
          </>
        )}
      </PagedList>
    </div>
  );
}
