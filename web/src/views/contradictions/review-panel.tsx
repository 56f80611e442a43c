import { useEffect, useRef, useState } from 'react';
import type { WholeFragment } from '../../api/documents.ts';
import { dateWords, VERDICTS } from '../../words.ts';
import { RetypeFields } from './retype-fields.tsx';
import { type Act, type Retyping, useReview } from './use-review.ts';

const ACTS: Readonly<Record<Act, { readonly name: string; readonly key: string }>> = {
  confirm: { name: 'Confirm', key: 'c' },
  reject: { name: 'Reject', key: 'r' },
  retype: { name: 'Retype', key: 't' },
  undo: { name: 'Undo', key: 'u' },
};

interface Props {
  readonly shown: WholeFragment;
  readonly act: Act | null;
  readonly onAct: (act: Act | null) => void;
}

/** Where the analyst says what holds, and why; and what was said before. */
export function ReviewPanel({ shown, act, onAct }: Props) {
  const review = useReview(shown);
  const latest = useRef(act);
  latest.current = act;
  const canUndo = shown.decidingReview !== null || shown.latestReview !== null;
  return (
    <section className="card stack review" aria-labelledby="review">
      <h3 id="review">Your review</h3>
      <div className="wrap">
        {(Object.keys(ACTS) as Act[]).map((name) => (
          <button
            key={name}
            type="button"
            aria-pressed={act === name}
            aria-keyshortcuts={ACTS[name].key}
            disabled={name === 'undo' && !canUndo}
            onClick={() => onAct(act === name ? null : name)}
          >
            {ACTS[name].name} <kbd>{ACTS[name].key}</kbd>
          </button>
        ))}
      </div>
      {act === null || (act === 'undo' && !canUndo) ? null : (
        <ReviewForm
          key={`${shown.id} ${act}`}
          act={act}
          shown={shown}
          isSending={review.isPending}
          onCancel={() => onAct(null)}
          onSend={(reason, retyping) =>
            review.mutate(
              { act, reason, ...(retyping === null ? {} : { retyping }) },
              {
                // The next review may have been begun while this one was on its way.
                onSuccess: () => {
                  if (latest.current === act) onAct(null);
                },
              },
            )
          }
        />
      )}
      {review.error === null ? null : (
        <p className="problem" role="alert">
          Not saved. {review.error.message}
        </p>
      )}
      <History shown={shown} />
    </section>
  );
}

interface FormProps {
  readonly act: Act;
  readonly shown: WholeFragment;
  readonly isSending: boolean;
  readonly onCancel: () => void;
  readonly onSend: (reason: string, retyping: Retyping | null) => void;
}

function ReviewForm({ act, shown, isSending, onCancel, onSend }: FormProps) {
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const [retyping, setRetyping] = useState<Retyping>({
    kind: shown.kind,
    strength: shown.strength,
    scope: shown.scope,
    types: shown.types,
  });
  const text = useRef<HTMLTextAreaElement>(null);
  useEffect(() => text.current?.focus(), []);
  const send = () => {
    setMissing(reason.trim() === '');
    if (reason.trim() === '') text.current?.focus();
    else onSend(reason.trim(), act === 'retype' ? retyping : null);
  };
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
      }}
    >
      {act === 'retype' ? <RetypeFields value={retyping} onChange={setRetyping} /> : null}
      <label className="field">
        <span>Why{act === 'undo' ? ' the last review should no longer count' : ''} (required)</span>
        <textarea
          ref={text}
          rows={3}
          maxLength={2000}
          required
          aria-invalid={isMissing}
          aria-describedby={isMissing ? 'reason-missing' : undefined}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
      {isMissing ? (
        <p id="reason-missing" className="problem" role="alert">
          Say why, so that others can follow it.
        </p>
      ) : null}
      <div className="wrap">
        <button type="submit" className="main" disabled={isSending}>
          {isSending ? 'Saving …' : ACTS[act].name}
        </button>
        <button type="button" onClick={onCancel}>
          Cancel
        </button>
        <span className="small quiet">
          <kbd>Ctrl</kbd> <kbd>Enter</kbd> saves, <kbd>Esc</kbd> cancels
        </span>
      </div>
    </form>
  );
}

function History({ shown: { reviews } }: { readonly shown: WholeFragment }) {
  if (reviews.nodes.length === 0) return <p className="small quiet">Nobody has reviewed it yet.</p>;
  const undone = new Set(
    reviews.nodes.flatMap(({ undoes }) => (undoes === null ? [] : [undoes.id])),
  );
  return (
    <ol className="list small" aria-label="Reviews so far">
      {reviews.nodes
        .toSorted((a, b) => b.sequence - a.sequence)
        .map(({ id, reviewer, verdict, reason, at }) => (
          <li key={id} className={undone.has(id) ? 'undone' : undefined}>
            <strong>
              <bdi>{reviewer.name}</bdi>
            </strong>{' '}
            {VERDICTS[verdict]}
            {undone.has(id) ? ' (undone)' : ''} · <time dateTime={at}>{dateWords(at)}</time>
            <p dir="auto">{reason}</p>
          </li>
        ))}
    </ol>
  );
}
