import { type Dispatcher, request } from 'undici';
import { PrivateAddressError } from '../outbound/public-address.ts';
import { retryAfter } from '../outbound/retry-after.ts';
import { webhookHeaders } from './sign-webhook.ts';

/** What became of one try. */
export interface Sent {
  readonly ok: boolean;
  readonly status: number | null;
  /** What went wrong, for the owner of the watch; null where nothing did. */
  readonly error: string | null;
  /** Milliseconds that the receiver asks to wait. */
  readonly waitFor: number | null;
  /** The receiver does not want to hear of it again (410). */
  readonly isGone: boolean;
}

export interface Message {
  readonly url: string;
  readonly id: string;
  readonly secret: string;
  readonly body: string;
  /** Milliseconds for the whole try. */
  readonly timeout: number;
}

const failed = (error: string, status: number | null = null): Sent => ({
  ok: false,
  status,
  error,
  waitFor: null,
  isGone: false,
});

/**
 * Posts a signed message once. Any 2xx is a success; redirects are not followed. What the receiver says in its answer is
 * not read: it is nobody's business here, and may be without end.
 */
export async function sendWebhook(
  { url, id, secret, body, timeout }: Message,
  { dispatcher, clock }: { readonly dispatcher: Dispatcher; readonly clock: () => number },
  signal?: AbortSignal,
): Promise<Sent> {
  const late = AbortSignal.timeout(timeout);
  try {
    const answer = await request(url, {
      dispatcher,
      method: 'POST',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'user-agent': 'gainsay-webhooks',
        ...webhookHeaders(body, { id, secret, at: clock() }),
      },
      body,
      signal: signal === undefined ? late : AbortSignal.any([signal, late]),
    });
    answer.body.on('error', () => undefined).destroy();
    const { statusCode: status, headers } = answer;
    if (status >= 200 && status < 300) {
      return { ok: true, status, error: null, waitFor: null, isGone: false };
    }
    if (status >= 300 && status < 400) {
      return failed(
        `It redirects (${status}), which is not followed: give the address itself.`,
        status,
      );
    }
    const asked = headers['retry-after'];
    return {
      ...failed(`It answers with status ${status}.`, status),
      waitFor: retryAfter(typeof asked === 'string' ? asked : null, clock()),
      isGone: status === 410,
    };
  } catch (error) {
    signal?.throwIfAborted();
    if (late.aborted) return failed(`It did not answer within ${timeout / 1000} s.`);
    if (error instanceof PrivateAddressError) return failed(error.message);
    const code = (error as NodeJS.ErrnoException).code;
    return failed(`It cannot be reached: ${code ?? (error as Error).message}.`);
  }
}
