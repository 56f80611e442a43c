import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import { Empty, Failure, Loading } from '../../parts/states.tsx';
import { useMedia } from '../../parts/use-media.ts';
import { plural } from '../../words.ts';
import { ContradictionDetail } from './contradiction-detail.tsx';
import { ContradictionList } from './contradiction-list.tsx';
import { FilterBar } from './filter-bar.tsx';
import { type Choice, readChoice, writeChoice } from './filters.ts';
import { KeysDialog } from './keys-dialog.tsx';
import { useShortcuts } from './shortcuts.ts';
import {
  prefetchOne,
  useContradiction,
  useContradictions,
  useCount,
} from './use-contradictions.ts';
import { useLive } from './use-live.ts';
import type { Act } from './use-review.ts';
import './contradictions.css';

/** All disagreements that are chosen, and one of them in full: the analyst's desk. */
export function ContradictionsView({ id }: { readonly id: string | null }) {
  const search = useSearch();
  const [, navigate] = useLocation();
  const client = useQueryClient();
  const choice = readChoice(search);
  const isWide = useMedia('(min-width: 960px)');
  const list = useContradictions(choice);
  const count = useCount(choice, list.isSuccess && !list.isPlaceholderData);
  const total = count.isPlaceholderData ? undefined : count.data;
  const live = useLive(choice);
  const { rows } = list;
  const shownId = id ?? (isWide ? (rows[0]?.id ?? null) : null);
  const one = useContradiction(shownId);
  const [act, setAct] = useState<Act | null>(null);
  const [areKeysOpen, setKeysOpen] = useState(false);
  const searchField = useRef<HTMLInputElement>(null);

  const query = writeChoice(choice);
  const hrefOf = useCallback((row: string) => `/contradictions/${row}${query}`, [query]);
  const change = useCallback(
    (changed: Partial<Choice>) => {
      navigate(
        `/contradictions${writeChoice({ ...readChoice(window.location.search), ...changed })}`,
      );
    },
    [navigate],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: a review begun on one is not for the next
  useEffect(() => setAct(null), [shownId]);

  const at = rows.findIndex((row) => row.id === shownId);
  const next = rows[at + 1]?.id;
  const isRead = one.isSuccess && !one.isPlaceholderData;
  useEffect(() => {
    if (isRead && next !== undefined) void prefetchOne(client, next);
  }, [client, isRead, next]);

  const step = (by: number) => {
    const row = rows[Math.max(0, at + by)];
    if (row === undefined) return;
    navigate(hrefOf(row.id), { replace: true });
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>(`[data-row="${row.id}"]`)?.focus({ preventScroll: true }),
    );
  };
  const begin = (name: Act) => () => {
    if (one.data?.contradiction) setAct(name);
  };
  useShortcuts({
    j: () => step(1),
    k: () => step(-1),
    c: begin('confirm'),
    r: begin('reject'),
    t: begin('retype'),
    u: begin('undo'),
    g: () => (shownId === null ? undefined : navigate(`/graph/${shownId}`)),
    n: live.show,
    '/': () => searchField.current?.focus(),
    '?': () => setKeysOpen(true),
  });

  const isOneOpen = id !== null && !isWide;
  return (
    <>
      <div className="page-head">
        <h1>Contradictions</h1>
        <p className="quiet count" aria-live="polite">
          {total === undefined ? '\u00a0' : plural(total, 'disagreement')}
        </p>
        <LiveState state={live.state} />
        <button type="button" className="plain small keys-button" onClick={() => setKeysOpen(true)}>
          Keys <kbd>?</kbd>
        </button>
      </div>
      {isOneOpen ? null : (
        <FilterBar
          choice={choice}
          onChange={change}
          onClear={() => navigate('/contradictions')}
          searchField={searchField}
        />
      )}
      <div className="desk">
        {isOneOpen ? (
          <Link href={`/contradictions${query}`} className="back">
            ← All of them
          </Link>
        ) : (
          <section className="list-pane" aria-label="List" aria-busy={list.isPlaceholderData}>
            <div className="fresh">
              {live.fresh === 0 ? null : (
                <button type="button" className="main" onClick={live.show}>
                  {live.fresh} new — show
                </button>
              )}
            </div>
            <List
              list={list}
              isUnfiltered={query === ''}
              total={total ?? null}
              selected={shownId}
              hrefOf={hrefOf}
            />
          </section>
        )}
        {isWide || isOneOpen ? (
          <section className="detail-pane" aria-labelledby="detail">
            <Detail one={one} id={shownId} isWaiting={list.isPending} act={act} onAct={setAct} />
          </section>
        ) : null}
      </div>
      <KeysDialog isOpen={areKeysOpen} onClose={() => setKeysOpen(false)} />
    </>
  );
}

const LIVE = {
  connecting: 'Connecting …',
  connected: 'Live',
  lost: 'Not live: the connection was lost',
} as const;

const LiveState = ({ state }: { readonly state: keyof typeof LIVE }) => (
  <span className={`live ${state}`}>{LIVE[state]}</span>
);

function List({
  list,
  isUnfiltered,
  total,
  selected,
  hrefOf,
}: {
  readonly list: ReturnType<typeof useContradictions>;
  readonly isUnfiltered: boolean;
  readonly total: number | null;
  readonly selected: string | null;
  readonly hrefOf: (id: string) => string;
}) {
  const { fetchNextPage, isFetchingNextPage, isFetchNextPageError } = list;
  const more = useCallback(() => {
    if (!isFetchingNextPage && !isFetchNextPageError) void fetchNextPage();
  }, [fetchNextPage, isFetchingNextPage, isFetchNextPageError]);
  if (list.isPending) {
    return (
      <div className="scroller waiting">
        <Loading what="contradictions" />
      </div>
    );
  }
  if (list.isError && list.rows.length === 0) {
    return <Failure error={list.error} retry={() => void list.refetch()} />;
  }
  if (list.rows.length === 0) {
    return isUnfiltered ? (
      <Empty title="No disagreements yet">
        <p>
          Once two articles are in that speak of the same, they show here.{' '}
          <Link href="/add">Add an article</Link>
        </p>
      </Empty>
    ) : (
      <Empty title="None meets these filters">
        <p>Take one away, or clear them all.</p>
      </Empty>
    );
  }
  return (
    <ContradictionList
      rows={list.rows}
      total={total}
      selected={selected}
      hrefOf={hrefOf}
      hasMore={list.hasNextPage}
      onMore={more}
    />
  );
}

function Detail({
  one,
  id,
  isWaiting,
  act,
  onAct,
}: {
  /** Whether there may be one to show in a moment. */
  readonly isWaiting: boolean;
  readonly one: ReturnType<typeof useContradiction>;
  readonly id: string | null;
  readonly act: Act | null;
  readonly onAct: (act: Act | null) => void;
}) {
  if (id === null) return <Heading text={isWaiting ? 'Loading …' : 'Nothing chosen'} />;
  if (one.isPending) return <Loading what="the contradiction" />;
  if (one.isError) return <Failure error={one.error} retry={() => void one.refetch()} />;
  if (one.data.contradiction === null) {
    return (
      <Empty title="There is no such disagreement">
        <p>It may be from another graph.</p>
      </Empty>
    );
  }
  return (
    <ContradictionDetail
      shown={one.data.contradiction}
      isOld={one.isPlaceholderData}
      act={act}
      onAct={onAct}
    />
  );
}

const Heading = ({ text }: { readonly text: string }) => (
  <h2 id="detail" className="state">
    {text}
  </h2>
);
