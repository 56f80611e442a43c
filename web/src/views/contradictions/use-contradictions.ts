import {
  type InfiniteData,
  keepPreviousData,
  type QueryClient,
  useInfiniteQuery,
  useQuery,
} from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import {
  ContradictionCountDocument,
  ContradictionsDocument,
  type ContradictionsQuery,
  OneContradictionDocument,
  type RowFragment,
  type WholeFragment,
} from '../../api/documents.ts';
import { ask } from '../../api/request.ts';
import { type Choice, toFilter } from './filters.ts';

/** The first rows fill the list on a usual screen, so that it is there soon; what follows is read while they are looked at. */
const FIRST_PAGE = 16;
const PAGE = 40;
const LIST = 'contradictions';

/** The rows of a choice as far as they were asked for, by keyset pages. */
export function useContradictions(choice: Choice) {
  const filter = toFilter(choice);
  const orderBy = { field: choice.sort, direction: choice.direction };
  const query = useInfiniteQuery({
    queryKey: [LIST, filter, orderBy],
    queryFn: ({ pageParam, signal }) => {
      const first = pageParam === null ? FIRST_PAGE : PAGE;
      return ask(ContradictionsDocument, { filter, orderBy, first, after: pageParam }, signal);
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ contradictions: { pageInfo } }) =>
      pageInfo.hasNextPage ? pageInfo.endCursor : null,
    placeholderData: keepPreviousData,
  });
  const { data } = query;
  const rows = useMemo(
    () => data?.pages.flatMap((page) => page.contradictions.nodes) ?? [],
    [data],
  );
  return { ...query, rows };
}

/** Milliseconds that a list stands before it is counted: who goes on to the next filter has no use for the number. */
const COUNT_AFTER = 700;

/** How many rows a choice has: counted once its list has stood for a moment, so that counting holds up no list. */
export function useCount(choice: Choice, isListed: boolean) {
  const filter = toFilter(choice);
  const key = JSON.stringify(filter);
  const [settled, setSettled] = useState<string | null>(null);
  useEffect(() => {
    if (!isListed) return undefined;
    const timer = setTimeout(() => setSettled(key), COUNT_AFTER);
    return () => clearTimeout(timer);
  }, [isListed, key]);
  const isWanted = settled === key;
  return useQuery({
    queryKey: [LIST, 'count', filter],
    queryFn: ({ signal }) => ask(ContradictionCountDocument, { filter }, signal),
    enabled: isWanted,
    placeholderData: keepPreviousData,
    select: (found) => found.contradictions.totalCount,
  });
}

const oneKey = (id: string) => ['contradiction', id] as const;

/** One of them with all that is known of it. */
export const useContradiction = (id: string | null) =>
  useQuery({
    queryKey: oneKey(id ?? ''),
    queryFn: ({ signal }) => ask(OneContradictionDocument, { id: id ?? '' }, signal),
    enabled: id !== null,
    placeholderData: keepPreviousData,
  });

/** Puts what is newly known of a contradiction where it is shown: in every list and in its own view. */
export function putContradiction(
  client: QueryClient,
  {
    id,
    whole,
    row,
  }: { readonly id: string; readonly whole?: WholeFragment; readonly row: Partial<RowFragment> },
): void {
  client.setQueriesData<InfiniteData<ContradictionsQuery>>({ queryKey: [LIST] }, (data) =>
    data?.pages === undefined
      ? data
      : {
          ...data,
          pages: data.pages.map((page) =>
            page.contradictions.nodes.some((node) => node.id === id)
              ? {
                  contradictions: {
                    ...page.contradictions,
                    nodes: page.contradictions.nodes.map((node) =>
                      node.id === id ? { ...node, ...row } : node,
                    ),
                  },
                }
              : page,
          ),
        },
  );
  client.setQueryData<{ readonly contradiction: WholeFragment | null }>(oneKey(id), (data) =>
    whole !== undefined
      ? { contradiction: whole }
      : data?.contradiction
        ? { contradiction: { ...data.contradiction, ...withoutEvidence(row) } }
        : data,
  );
}

/** A row knows less of the evidence, which never changes, than the whole does. */
const withoutEvidence = ({ evidence: _, ...row }: Partial<RowFragment>) => row;

/** Reads anew what has changed elsewhere. */
export const refreshList = (client: QueryClient) => client.resetQueries({ queryKey: [LIST] });
export const refreshOne = (client: QueryClient, id: string) =>
  client.invalidateQueries({ queryKey: oneKey(id) });
/** Reads beforehand what will most likely be opened next. */
export const prefetchOne = (client: QueryClient, id: string) =>
  client.prefetchQuery({
    queryKey: oneKey(id),
    queryFn: ({ signal }) => ask(OneContradictionDocument, { id }, signal),
  });
