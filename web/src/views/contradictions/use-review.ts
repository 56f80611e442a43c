import { useMutation, useQueryClient } from '@tanstack/react-query';
import {
  ConfirmContradictionDocument,
  type ContradictionKind,
  type ContradictionType,
  RejectContradictionDocument,
  RetypeContradictionDocument,
  type Scope,
  type Strength,
  UndoReviewDocument,
  type WholeFragment,
} from '../../api/documents.ts';
import { ask } from '../../api/request.ts';
import { announce } from '../../parts/announcer.tsx';
import { putContradiction, refreshOne } from './use-contradictions.ts';

export type Act = 'confirm' | 'reject' | 'retype' | 'undo';

export interface Retyping {
  readonly kind: ContradictionKind;
  readonly strength: Strength | null;
  readonly scope: Scope | null;
  readonly types: readonly ContradictionType[];
}

export interface Given {
  readonly act: Act;
  readonly reason: string;
  readonly retyping?: Retyping;
}

const DONE: Readonly<Record<Act, string>> = {
  confirm: 'Confirmed.',
  reject: 'Rejected.',
  retype: 'Retyped.',
  undo: 'The last review no longer counts.',
};
const SHOWN = { confirm: 'CONFIRMED', reject: 'REJECTED', retype: 'RETYPED' } as const;

async function send(shown: WholeFragment, { act, reason, retyping }: Given) {
  const seen =
    shown.latestReview === null ? {} : ({ ifLatestReview: shown.latestReview.id } as const);
  const input = { contradiction: shown.id, reason, ...seen };
  if (act === 'confirm') return (await ask(ConfirmContradictionDocument, { input })).outcome;
  if (act === 'reject') return (await ask(RejectContradictionDocument, { input })).outcome;
  if (act === 'retype') {
    return (await ask(RetypeContradictionDocument, { input: { ...input, ...retyping } })).outcome;
  }
  const review = shown.decidingReview?.id ?? shown.latestReview?.id;
  if (review === undefined) throw new Error('There is no review to undo.');
  return (await ask(UndoReviewDocument, { input: { review, reason, ...seen } })).outcome;
}

/**
 * Reviews a contradiction. It shows the new status at once; where the service refuses, it shows the old one again, and why.
 */
export function useReview(shown: WholeFragment) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (given: Given) => {
      const outcome = await send(shown, given);
      if (outcome.__typename === 'ReviewResult') return outcome.contradiction;
      const problems = 'problems' in outcome ? outcome.problems : [];
      throw new Error([outcome.message, ...problems.map(({ problem }) => problem)].join(' '));
    },
    onMutate: ({ act }) => {
      if (act !== 'undo') putContradiction(client, { id: shown.id, row: { status: SHOWN[act] } });
    },
    onSuccess: (whole, { act }) => {
      putContradiction(client, { id: shown.id, whole, row: whole });
      announce(DONE[act]);
    },
    onError: () => {
      putContradiction(client, { id: shown.id, whole: shown, row: shown });
      void refreshOne(client, shown.id);
    },
  });
}
