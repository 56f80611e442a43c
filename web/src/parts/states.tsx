import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { ApiError } from '../api/request.ts';

/** Something is on its way. */
export function Loading({ what }: { readonly what: string }) {
  return (
    <div className="state" role="status">
      Loading {what} …
    </div>
  );
}

/** There is nothing, and why. */
export function Empty({
  title,
  children,
}: {
  readonly title: string;
  readonly children?: ReactNode;
}) {
  return (
    <div className="state">
      <h2>{title}</h2>
      {children}
    </div>
  );
}

const TITLES: Readonly<Record<number, string>> = {
  0: 'No answer',
  401: 'Sign in',
  403: 'Not allowed',
  429: 'Too much asked',
  503: 'Not ready',
};

/** What went wrong, in the service's own words, and what can be done. */
export function Failure({
  error,
  retry,
}: {
  readonly error: unknown;
  readonly retry?: () => void;
}) {
  const status = error instanceof ApiError ? error.status : null;
  const code = error instanceof ApiError ? error.code : null;
  const title =
    code === 'FORBIDDEN' ? TITLES[403] : (TITLES[status ?? -1] ?? 'This could not be loaded');
  return (
    <div className="state error" role="alert">
      <h2>{title}</h2>
      <p>{error instanceof Error ? error.message : String(error)}</p>
      {error instanceof ApiError && error.retryAfter !== null ? (
        <p>Try again in {error.retryAfter} s.</p>
      ) : null}
      {status === 401 || code === 'FORBIDDEN' ? (
        <p>
          <Link href="/sign-in">Sign in with another key</Link>
        </p>
      ) : null}
      {retry === undefined ? null : (
        <p>
          <button type="button" onClick={retry}>
            Try again
          </button>
        </p>
      )}
    </div>
  );
}
