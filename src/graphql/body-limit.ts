import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';

const tooLarge = () =>
  new GraphQLError('Request body too large', {
    extensions: { http: { status: 413 }, code: 'REQUEST_ENTITY_TOO_LARGE' },
  });

/**
 * Refuses bodies of more bytes. Where the length is declared HTTP itself lets no byte more through, so that nothing has to
 * be counted; only a body of undeclared length is counted as it comes, through a stream that costs more than a small query.
 */
export function useBodyLimit(most: number): Plugin {
  return {
    onRequestParse({ request, requestParser, setRequestParser, fetchAPI }) {
      const declared = request.headers.get('content-length');
      if (declared !== null && /^\d+$/.test(declared)) {
        if (Number(declared) > most) throw tooLarge();
        return;
      }
      if (requestParser == null || request.body == null) return;
      setRequestParser((given) => requestParser(counted(given, most, fetchAPI)));
    },
  };
}

type FetchApi = Pick<typeof globalThis, 'Request' | 'TransformStream'>;

function counted(request: Request, most: number, fetchAPI: FetchApi): Request {
  if (request.body === null) return request;
  // A native stream takes no ponyfilled one: https://github.com/graphql-hive/graphql-yoga/issues/4583
  const { TransformStream: Stream } =
    request.body instanceof ReadableStream ? globalThis : fetchAPI;
  let bytes = 0;
  const body = request.body.pipeThrough(
    new Stream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        bytes += chunk.byteLength;
        if (bytes > most) controller.error(tooLarge());
        else controller.enqueue(chunk);
      },
    }),
  );
  const { method, headers, signal } = request;
  return new fetchAPI.Request(request.url, {
    method,
    headers,
    signal,
    body,
    duplex: 'half',
  } as RequestInit);
}
