import { Link } from 'wouter';
import { ArticlesDocument } from '../../api/documents.ts';
import { ask } from '../../api/request.ts';
import { ListSearch, useListSearch } from '../../parts/list-search.tsx';
import { PagedList } from '../../parts/paged-list.tsx';
import { dateWords } from '../../words.ts';

/** All articles, the newest first. */
export function ArticlesView() {
  const text = useListSearch();
  const filter = text === '' ? {} : { text };
  return (
    <div className="page">
      <div className="page-head">
        <h1>Articles</h1>
        <ListSearch label="Search headlines" />
        <Link href="/add" className="button">
          Add an article
        </Link>
      </div>
      <PagedList
        name="articles"
        queryKey={['articles', filter]}
        read={async (after, signal) =>
          (await ask(ArticlesDocument, { filter, first: 50, after }, signal)).articles
        }
        keyOf={({ id }) => id}
        none={<p>{text === '' ? 'None has been added yet.' : 'None has these words.'}</p>}
      >
        {(article) => (
          <>
            <Link href={`/articles/${article.id}`}>
              <bdi>{article.title ?? 'Untitled article'}</bdi>
            </Link>
            <p className="small quiet">
              <bdi>{article.outlet?.name ?? 'Outlet unknown'}</bdi> ·{' '}
              {dateWords(article.publishedAt)}
              {article.retraction === null ? '' : ' · taken back'}
            </p>
          </>
        )}
      </PagedList>
    </div>
  );
}
