import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { ContradictionFoundDocument, LatestChangeDocument } from '../../api/documents.ts';
import { follow } from '../../api/follow.ts';
import { ask } from '../../api/request.ts';
import { announce } from '../../parts/announcer.tsx';
import { plural } from '../../words.ts';
import { type Choice, toFilter } from './filters.ts';
import { putContradiction, refreshList, refreshOne } from './use-contradictions.ts';

export interface Live {
  /** How many that meet the filter were found since the list was read. */
  readonly fresh: number;
  readonly state: 'connecting' | 'connected' | 'lost';
  /** Reads the list anew, with them. */
  show(): void;
}

/** Follows what is found, changed and reviewed: new ones are counted, known ones change where they stand. */
export function useLive(choice: Choice): Live {
  const client = useQueryClient();
  const [found, setFound] = useState<ReadonlySet<string>>(new Set());
  const [state, setState] = useState<Live['state']>('connecting');
  const filter = JSON.stringify(toFilter(choice));
  useEffect(() => {
    setFound(new Set());
    let stop: (() => void) | null = null;
    let isOver = false;
    const begin = async () => {
      const { latestChange } = await ask(LatestChangeDocument, {});
      if (isOver) return;
      stop = follow(
        ContradictionFoundDocument,
        {
          filter: JSON.parse(filter),
          changes: ['FOUND', 'CHANGED', 'REVIEWED', 'SUPERSEDED'],
          after: latestChange,
        },
        {
          onState: setState,
          onEnd: () => setState('lost'),
          onEvent: ({ contradictionFound: { change, contradictionId: id, contradiction } }) => {
            if (change === 'FOUND') setFound((before) => new Set([...before, id]));
            else if (contradiction !== null) {
              putContradiction(client, { id, row: contradiction });
              void refreshOne(client, id);
            }
          },
        },
      );
    };
    begin().catch(() => setState('lost'));
    return () => {
      isOver = true;
      stop?.();
    };
  }, [client, filter]);
  const fresh = found.size;
  useEffect(() => {
    if (fresh > 0) announce(`${plural(fresh, 'new disagreement')} found.`);
  }, [fresh]);
  return {
    fresh,
    state,
    show() {
      setFound(new Set());
      void refreshList(client);
    },
  };
}
