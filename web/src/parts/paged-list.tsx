import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Empty, Failure, Loading } from './states.tsx';

interface Page<Row> {
  readonly nodes: readonly Row[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

interface Props<Row> {
  readonly name: string;
  readonly queryKey: readonly unknown[];
  readonly read: (after: string | null, signal: AbortSignal) => Promise<Page<Row>>;
  readonly keyOf: (row: Row) => string;
  readonly children: (row: Row) => ReactNode;
  /** Shown where there is none. */
  readonly none: ReactNode;
}

/** A list that is read page by page, as far as the reader asks for. */
export function PagedList<Row>({ name, queryKey, read, keyOf, children, none }: Props<Row>) {
  const query = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) => read(pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
  });
  if (query.isPending) return <Loading what={name} />;
  if (query.isError) return <Failure error={query.error} retry={() => void query.refetch()} />;
  const rows = query.data.pages.flatMap(({ nodes }) => nodes);
  if (rows.length === 0) return <Empty title={`No ${name}`}>{none}</Empty>;
  return (
    <>
      <ul className="list card">
        {rows.map((row) => (
          <li key={keyOf(row)}>{children(row)}</li>
        ))}
      </ul>
      {query.hasNextPage ? (
        <p className="state">
          <button
            type="button"
            disabled={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            {query.isFetchingNextPage ? 'Loading …' : 'More'}
          </button>
        </p>
      ) : null}
    </>
  );
}
