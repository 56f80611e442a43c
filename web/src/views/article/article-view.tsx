import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import { ArticleTextDocument, ClaimsOfArticleDocument } from '../../api/documents.ts';
import { ask } from '../../api/request.ts';
import { Empty, Failure, Loading } from '../../parts/states.tsx';
import { dateWords, plural } from '../../words.ts';
import { ArticleText } from './article-text.tsx';
import { ClaimPanel } from './claim-panel.tsx';
import './article.css';

/** An article with its claims marked in its text; the one in the address is open beside it. */
export function ArticleView({ id }: { readonly id: string }) {
  const search = useSearch();
  const [, navigate] = useLocation();
  const chosen = new URLSearchParams(search).get('claim');
  const text = useQuery({
    queryKey: ['article', id],
    queryFn: ({ signal }) => ask(ArticleTextDocument, { id }, signal),
  });
  const claims = useClaims(id);
  if (text.isPending) return <Loading what="the article" />;
  if (text.isError) return <Failure error={text.error} retry={() => void text.refetch()} />;
  const { article } = text.data;
  if (article === null) {
    return (
      <Empty title="There is no such article">
        <p>
          <Link href="/articles">All articles</Link>
        </p>
      </Empty>
    );
  }
  const disputed = claims.all.filter((claim) => claim.contradictions.nodes.length > 0).length;
  const open = (claim: string | null) =>
    navigate(`/articles/${id}${claim === null ? '' : `?claim=${claim}`}`, {
      replace: chosen !== null,
    });
  return (
    <div className="reader">
      <article className="paper" lang={article.language === 'und' ? undefined : article.language}>
        <header className="stack">
          <h1 dir="auto">{article.title ?? 'Untitled article'}</h1>
          <p className="quiet small wrap">
            <bdi>{article.outlet?.name ?? 'Outlet unknown'}</bdi>
            <span>{dateWords(article.publishedAt)}</span>
            {article.byline === null ? null : <bdi>{article.byline}</bdi>}
            {article.revisions.length > 1 ? (
              <span>
                text {article.revision.number} of {article.revisions.length}
              </span>
            ) : null}
            {isWebAddress(article.url) ? (
              <a href={article.url} rel="noreferrer noopener" target="_blank">
                Original<span className="hidden"> (opens in a new tab)</span>
              </a>
            ) : null}
          </p>
          {article.retraction === null ? null : (
            <p className="problem">
              Taken back: its claims no longer count. {article.retraction.reason ?? ''}
            </p>
          )}
          <p className="small quiet" aria-live="polite">
            {claims.isPending
              ? 'Loading its claims …'
              : `${plural(claims.all.length, 'claim')}, ${disputed} of them contradicted`}
          </p>
          <p className="legend small" aria-hidden="true">
            <span className="claim">claim</span>{' '}
            <span className="claim disputed">contradicted</span>
          </p>
        </header>
        {claims.error === null ? null : (
          <Failure error={claims.error} retry={() => void claims.refetch()} />
        )}
        <ArticleText
          text={article.revision.text}
          claims={claims.all}
          chosen={chosen}
          onChoose={open}
        />
      </article>
      <aside className="beside" aria-label="The claim and what contradicts it">
        <ClaimPanel
          claims={claims.all}
          chosen={chosen}
          onClose={() => open(null)}
          onChoose={open}
        />
      </aside>
    </div>
  );
}

/** All claims of an article, page by page. */
function useClaims(id: string) {
  const query = useInfiniteQuery({
    queryKey: ['article', id, 'claims'],
    queryFn: ({ pageParam, signal }) =>
      ask(ClaimsOfArticleDocument, { id, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ article }) =>
      article?.claims.pageInfo.hasNextPage ? article.claims.pageInfo.endCursor : null,
  });
  const { hasNextPage, isFetchingNextPage, fetchNextPage, data } = query;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const all = useMemo(
    () => data?.pages.flatMap(({ article }) => article?.claims.nodes ?? []) ?? [],
    [data],
  );
  return { ...query, all };
}

/** Addresses come from articles: only those of the web become links. */
const isWebAddress = (url: string | null): url is string => /^https?:\/\//i.test(url ?? '');
