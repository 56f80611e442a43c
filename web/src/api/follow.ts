import { createClient } from 'graphql-sse';
import type { Document } from './documents.ts';
import { headers } from './request.ts';

export interface Following<Result> {
  readonly onEvent: (event: Result) => void;
  readonly onState?: (state: 'connected' | 'lost') => void;
  /** Given where it ended for good: refused, or told to. */
  readonly onEnd?: (error: Error | null) => void;
}

/** Follows a subscription over server-sent events; comes back by itself after a lost connection. Returns how to stop. */
export function follow<Result, Variables extends Readonly<Record<string, unknown>>>(
  { text }: Document<Result, Variables>,
  variables: Variables,
  { onEvent, onState, onEnd }: Following<Result>,
): () => void {
  const client = createClient({
    url: '/graphql',
    headers: () => headers(),
    credentials: 'omit',
    retryAttempts: 1_000,
    retry: async (retries) => {
      onState?.('lost');
      const wait = Math.min(30_000, 1_000 * 2 ** Math.min(retries, 5));
      await new Promise((later) => setTimeout(later, wait * (0.5 + Math.random() / 2)));
    },
    on: { connected: () => onState?.('connected') },
  });
  const stop = client.subscribe<Result>(
    { query: text, variables: { ...variables } },
    {
      next: ({ data, errors }) => {
        if (data !== null && data !== undefined) onEvent(data);
        else if (errors?.[0] !== undefined) onEnd?.(new Error(errors[0].message));
      },
      error: (error) => onEnd?.(error instanceof Error ? error : new Error(String(error))),
      complete: () => onEnd?.(null),
    },
  );
  return () => {
    stop();
    client.dispose();
  };
}
