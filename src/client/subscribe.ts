import { EventSourceParserStream } from 'eventsource-parser/stream';
import { AnswerError, ApiError, type ApiErrorEntry, UnreachableError } from './client-error.ts';

/** What one event of a subscription carries. */
interface Payload {
  readonly data?: unknown;
  readonly errors?: readonly ApiErrorEntry[];
}

/** Sends an operation and gives the data of each event until the service ends it. Leaving the loop closes the connection. */
export async function* events(
  send: (signal: AbortSignal) => Promise<Response>,
  outer: AbortSignal | undefined,
): AsyncGenerator<unknown> {
  const closing = new AbortController();
  const abort = () => closing.abort(outer?.reason);
  if (outer?.aborted) abort();
  outer?.addEventListener('abort', abort, { once: true });
  try {
    const response = await send(closing.signal);
    const type = response.headers.get('content-type') ?? '';
    if (!type.includes('text/event-stream') || response.body === null)
      throw await refusal(response);
    const stream = response.body
      .pipeThrough(new TextDecoderStream() as unknown as ReadableWritablePair<string, Uint8Array>)
      .pipeThrough(new EventSourceParserStream());
    const reader = stream.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      // A stream that ends without "complete" was cut.
      if (done) throw new UnreachableError('The connection ended before the subscription did.');
      if (value.event === 'complete') return;
      if (value.event !== 'next') continue;
      const payload = JSON.parse(value.data) as Payload;
      if (payload.errors !== undefined) throw new ApiError(payload.errors, response.status);
      yield payload.data;
    }
  } catch (error) {
    outer?.throwIfAborted();
    if (error instanceof ApiError || error instanceof AnswerError) throw error;
    if (error instanceof UnreachableError) throw error;
    throw new UnreachableError('The connection to the service broke.', { cause: error });
  } finally {
    outer?.removeEventListener('abort', abort);
    closing.abort();
  }
}

async function refusal(response: Response): Promise<Error> {
  const text = await response.text();
  try {
    const { errors } = JSON.parse(text) as Payload;
    if (errors !== undefined) return new ApiError(errors, response.status);
  } catch {}
  return new AnswerError(
    `The service did not begin the subscription (HTTP ${response.status}).`,
    response.status,
  );
}
