import { createServer, type RequestOptions, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createGraphqlServer } from '../../src/graphql/graphql-server.ts';
import { MAX_BODY_BYTES } from '../../src/graphql/limits.ts';
import { LOCAL_PRINCIPAL } from '../../src/model/principal.ts';

let server: Server;
beforeAll(async () => {
  const unused = () => Promise.reject(new Error('This test asks for no data.'));
  const yoga = createGraphqlServer({
    graph: { run: unused, write: unused },
    ingest: unused,
    log: { error: ({ error }) => console.error(error) },
  });
  server = createServer((asked, response) => {
    void yoga(asked, response, { principal: LOCAL_PRINCIPAL });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const bodyOf = (characters: number) =>
  JSON.stringify({ query: '{ __typename }', variables: { a: 'x'.repeat(characters) } });

/** Sends the body with its length declared, or in chunks without. */
function send(body: string, declared: boolean): Promise<{ status: number; text: string }> {
  const { port } = server.address() as AddressInfo;
  const headers: RequestOptions['headers'] = {
    'content-type': 'application/json',
    ...(declared ? { 'content-length': Buffer.byteLength(body) } : {}),
  };
  return new Promise((resolve, reject) => {
    const sent = request({ port, method: 'POST', path: '/graphql', headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => {
        text += part;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    });
    sent.on('error', reject);
    for (let at = 0; at < body.length; at += 65_536) sent.write(body.slice(at, at + 65_536));
    sent.end();
  });
}

test.each([
  ['declared', true],
  ['not declared', false],
])('a body is held to its limit where its length is %s', async (_what, declared) => {
  const small = await send(bodyOf(1_000), declared);
  expect(small).toEqual({ status: 200, text: '{"data":{"__typename":"Query"}}' });
  const large = await send(bodyOf(MAX_BODY_BYTES), declared);
  expect(large.status).toBe(413);
  expect(JSON.parse(large.text).errors[0].extensions.code).toBe('REQUEST_ENTITY_TOO_LARGE');
});
