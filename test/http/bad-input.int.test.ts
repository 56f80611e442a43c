import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { z } from 'zod';
import { openAccess, planAccess } from '../../src/access/choose-access.ts';
import { createKey } from '../../src/access/keys.ts';
import { readEnvironment } from '../../src/environment.ts';
import { query } from '../../src/graph/query.ts';
import { storedFilter } from '../../src/graphql/stored-filter.ts';
import { type OpenLive, openLive } from '../../src/live/open-live.ts';
import { LOCAL_PRINCIPAL, type Role } from '../../src/model/principal.ts';
import { aboutQuay, aboutSailing, sailing, storeNewsroom } from '../graphql/newsroom.ts';
import { type LocalServer, localServer } from '../support/local-server.ts';
import { describeWithGraph } from '../support/neo4j.ts';
import { type Answered, call, codeOf, type Serving, serveHttp } from './serving.ts';

const ISSUER = 'https://issuer.example/';
const NOWHERE = '00000000-0000-5000-8000-000000000000';
const LONG = 'x'.repeat(10_000);
const ERROR =
  '__typename ... on Error { code message } ... on InputError { problems { field problem } }';

type Case = readonly [what: string, query: string, variables: object, type: string, says: RegExp];

/** Asked as an analyst; the error is one of the query. */
const QUERIES: readonly Case[] = [
  [
    'trace of an unknown claim',
    'query ($v: ID) { trace(claim: $v) { totalCount } }',
    { v: NOWHERE },
    'NotFoundError',
    /no claim/i,
  ],
  [
    'trace of an unknown event',
    'query ($v: ID) { trace(event: $v) { totalCount } }',
    { v: NOWHERE },
    'NotFoundError',
    /no event/i,
  ],
  [
    'trace of an unknown actor',
    'query ($v: String) { trace(actor: $v) { totalCount } }',
    { v: 'Nobody' },
    'NotFoundError',
    /actor .*Give an id, a name/i,
  ],
  [
    'positions of an unknown actor',
    '{ positions(actor: "Nobody") { totalCount } }',
    {},
    'NotFoundError',
    /Nobody/,
  ],
  [
    'the timeline of an unknown event',
    `{ timeline(event: "${NOWHERE}") { statuses { status } } }`,
    {},
    'NotFoundError',
    /no event/i,
  ],
  [
    'the revisions of an unknown article',
    `{ revisions(article: "${NOWHERE}") { totalCount } }`,
    {},
    'NotFoundError',
    /no article/i,
  ],
  [
    'a cursor that is none',
    '{ claims(after: "nonsense") { totalCount } }',
    {},
    'InvalidCursorError',
    /"after" cursor/,
  ],
  [
    'a day that is none',
    '{ claims(filter: { publishedAt: { from: "2025-02-30" } }) { totalCount } }',
    {},
    'InputError',
    /2025-10-21/,
  ],
  [
    'a month that is none',
    '{ claims(filter: { asOf: "2025-13-01" }) { totalCount } }',
    {},
    'InputError',
    /Timestamp/,
  ],
  [
    'words for a date',
    `query ($v: Timestamp) { timeline(event: "${sailing.id}", asKnownAt: $v) { statuses { status } } }`,
    { v: 'yesterday' },
    'InputError',
    /Timestamp/,
  ],
  [
    'an empty search',
    '{ search(text: "") { totalCount } }',
    {},
    'InputError',
    /has no word in it.*Give at least one/,
  ],
  [
    'a search of 10,000 characters',
    'query ($v: String!) { search(text: $v) { totalCount } }',
    { v: LONG },
    'InputError',
    /longer than 1000 characters.*less/,
  ],
  [
    'an empty text in a filter',
    '{ contradictions(filter: { text: "" }) { totalCount } }',
    {},
    'InputError',
    /no word in it/,
  ],
  [
    '10,000 characters in a filter',
    'query ($v: String!) { contradictions(filter: { text: $v }) { totalCount } }',
    { v: LONG },
    'InputError',
    /longer than 500 characters/,
  ],
];

/** Each range of each list, the wrong way round. */
const RANGES = [
  ...['publishedAt', 'utteredAt', 'knownAt', 'during'].flatMap((clock) =>
    ['claims', 'contradictions', 'trace', 'disagreements'].map((list) => [list, clock] as const),
  ),
  ...['articles', 'events', 'actors'].map((list) => [list, 'knownAt'] as const),
  ['articles', 'publishedAt'],
  ['events', 'during'],
] as const;

/** Lucene's syntax, its operators and its special signs. */
const SYNTAX = [
  'a AND (b OR',
  'text:[* TO *]',
  'NOT',
  '"open',
  '/re.*/ ~2 ^3',
  '\\',
  '*:*',
  'x~0.5 && !y || {z}',
  "') RETURN 1 //",
];

/** Asked as an analyst; the error is data. */
const MUTATIONS: readonly Case[] = [
  [
    'a review of a contradiction that no longer exists',
    `mutation { outcome: confirmContradiction(input: { contradiction: "${NOWHERE}", reason: "x" }) { ${ERROR} } }`,
    {},
    'NotFoundError',
    /no contradiction .*any more/,
  ],
  [
    'an undoing of an unknown review',
    `mutation { outcome: undoReview(input: { review: "${NOWHERE}", reason: "x" }) { ${ERROR} } }`,
    {},
    'NotFoundError',
    /no review/,
  ],
  [
    'a review without a reason',
    `mutation { outcome: rejectContradiction(input: { contradiction: "${aboutQuay.id}", reason: " " }) { ${ERROR} } }`,
    {},
    'InputError',
    /reason/,
  ],
  [
    'a merge of unknown actors',
    `mutation { outcome: mergeActors(input: { keep: "${NOWHERE}", merge: ["x"] }) { ${ERROR} } }`,
    {},
    'NotFoundError',
    /no actor/,
  ],
  [
    'a retraction of an unknown article',
    `mutation { outcome: retractArticle(input: { article: "${NOWHERE}", reason: "x" }) { ${ERROR} } }`,
    {},
    'NotFoundError',
    /no article/,
  ],
  ...[
    'http://127.0.0.1:9/',
    'http://[::1]/',
    'http://10.1.2.3/',
    'http://169.254.169.254/',
    'http://localhost/',
    'http://2130706433/',
    'file:///etc/passwd',
  ].map(
    (url): Case => [
      `a watch to ${url}`,
      `mutation ($v: String!) { outcome: createWatch(input: { name: "w", url: $v }) { ${ERROR} } }`,
      { v: url },
      'InputError',
      /url/i,
    ],
  ),
  [
    'a watch whose filter is upside down',
    `mutation { outcome: createWatch(input: { name: "w", url: "https://hook.example/", filter: { publishedAt: { from: "2025-02-02", to: "2025-02-01" } } }) { ${ERROR} } }`,
    {},
    'InputError',
    /before it starts/,
  ],
];

const census = query<Record<string, never>>()({
  cypher: `// test.census
MATCH (n) WHERE NOT n:ApiKey
OPTIONAL MATCH (n)-[r]->()
RETURN count(DISTINCT n) AS nodes, count(r) AS relationships`,
  row: z.object({ nodes: z.number(), relationships: z.number() }),
});

describeWithGraph('bad input over HTTP', (graph) => {
  // Within a block of its own, whose end comes before the graph is closed: what is live still reads it.
  describe('of a client with a key', () => {
    let serving: Serving;
    let issuer: LocalServer;
    let live: OpenLive;
    let analyst = '';
    let tokenBy: (claims: object, forged?: boolean) => Promise<string>;

    beforeAll(async () => {
      await storeNewsroom(graph());
      const [published, other] = await Promise.all([
        generateKeyPair('RS256', { extractable: true }),
        generateKeyPair('RS256', { extractable: true }),
      ]);
      const jwk = { ...(await exportJWK(published.publicKey)), kid: 'one', use: 'sig' };
      issuer = await localServer(() => ({ body: JSON.stringify({ keys: [jwk] }) }));
      tokenBy = (claims, forged = false) =>
        new SignJWT({ sub: 'u1', roles: ['analyst'], ...claims })
          .setProtectedHeader({ alg: 'RS256', kid: 'one' })
          .setIssuer(ISSUER)
          .setAudience('gainsay')
          .sign((forged ? other : published).privateKey);
      live = openLive({
        graph: graph(),
        now: () => new Date().toISOString(),
        filterOf: storedFilter(graph()),
        allowPrivate: false,
        onError: () => undefined,
      });
      const { access } = readEnvironment({
        GAINSAY_JWKS_URL: `${issuer.url}/jwks`,
        GAINSAY_JWT_ISSUER: ISSUER,
        GAINSAY_JWT_AUDIENCE: 'gainsay',
        GAINSAY_RATE_LIMIT: '0',
      });
      serving = await serveHttp(graph(), {
        access: openAccess(planAccess(access, '127.0.0.1'), graph(), () => undefined),
        live,
      });
      analyst = await keyOf('analyst');
    });
    afterAll(async () => {
      await serving?.close();
      await live?.close();
      await issuer?.close();
    });

    async function keyOf(...roles: readonly Role[]): Promise<string> {
      const by = { principal: LOCAL_PRINCIPAL, at: new Date().toISOString() };
      return (await createKey(graph(), { name: roles.join(), roles, expiresAt: null }, by)).secret;
    }
    const ask = (text: string, variables: object = {}, secret = analyst): Promise<Answered> =>
      call(`${serving.url}/graphql`, {
        body: { query: text, variables },
        headers: { authorization: `Bearer ${secret}` },
      });
    const counted = () => graph().run(census, {});

    test.each(QUERIES)('%s', async (_, text, variables, type, says) => {
      const answer = await ask(text, variables);
      expect(answer.status).toBeLessThan(500);
      const [error] = answer.body.errors;
      expect(error.extensions).toMatchObject({
        code: type === 'NotFoundError' ? 'NOT_FOUND' : 'INVALID_INPUT',
        type,
      });
      expect(error.message).toMatch(says);
      expect(error.message).not.toMatch(/lucene|neo4j|cypher/i);
    });

    test.each(RANGES)('a range upside down: %s by %s', async (list, field) => {
      const answer = await ask(
        `{ ${list}(filter: { ${field}: { from: "2025-02-02", to: "2025-02-01" } }) { totalCount } }`,
      );
      expect(answer.body.errors[0].extensions).toMatchObject({
        type: 'InvalidRangeError',
        details: { problems: [{ field, problem: expect.stringContaining('before it starts') }] },
      });
      expect(answer.body.errors[0].message).toContain('Exchange the two');
    });

    test.each(SYNTAX)('Lucene syntax is nothing but words: %s', async (text) => {
      for (const field of [
        'search(text: $v)',
        'claims(filter: { text: $v })',
        'contradictions(filter: { text: $v })',
        'actors(filter: { text: $v })',
        'events(filter: { text: $v })',
        'articles(filter: { text: $v })',
      ]) {
        const answer = await ask(`query ($v: String!) { ${field} { totalCount } }`, { v: text });
        const codes = (answer.body.errors ?? []).map(
          ({ extensions }: { extensions: { code: string } }) => extensions.code,
        );
        expect({ field, status: answer.status, codes }).toEqual({
          field,
          status: 200,
          // Of signs alone it is said that there is no word in them.
          codes: /\p{L}/u.test(text) ? [] : ['INVALID_INPUT'],
        });
      }
    });

    test.each([
      ['claims', 'contradictions', '{ totalCount }', 'another list'],
      ['contradictions', 'articles', '{ totalCount }', 'another list'],
      ['search', 'claims', '{ totalCount }', 'another list'],
    ])('a cursor of %s is refused by %s', async (from, to, fields, says) => {
      const args = from === 'search' ? 'text: "ferry", first: 1' : 'first: 1';
      const { body } = await ask(`{ ${from}(${args}) { pageInfo { endCursor } } }`);
      const after = body.data[from].pageInfo.endCursor;
      const answer = await ask(`query ($v: String) { ${to}(after: $v, first: 1) ${fields} }`, {
        v: after,
      });
      expect(answer.body.errors[0].message).toContain(says);
      expect(answer.body.errors[0].extensions).toMatchObject({
        type: 'InvalidCursorError',
        details: { problems: [{ field: 'after' }] },
      });
    });

    test.each([
      ['claims', '', 'filter: { languages: ["en"] }'],
      ['contradictions', 'filter: { minimumScore: 0.1 }', 'filter: { minimumScore: 0.2 }'],
      ['trace', 'actor: "Northport"', ''],
      ['search', 'text: "ferry"', 'text: "quay"'],
      ['positions', 'actor: "Ada Quill"', 'actor: "Dockers"'],
      ['disagreements', '', 'rollUp: true'],
      ['articles', '', 'filter: { text: "ferry" }'],
    ])('a cursor of %s is refused where what is asked for has changed', async (list, was, is) => {
      const first = await ask(`{ ${list}(first: 1 ${was}) { pageInfo { endCursor } } }`);
      expect(first.body.errors).toBeUndefined();
      const after = first.body.data[list].pageInfo.endCursor;
      const again = await ask(
        `query ($v: String) { ${list}(first: 1, after: $v ${was}) { totalCount } }`,
        { v: after },
      );
      expect(again.body.errors).toBeUndefined();
      const { body } = await ask(
        `query ($v: String) { ${list}(first: 1, after: $v ${is}) { totalCount } }`,
        { v: after },
      );
      expect(body.errors[0].extensions).toMatchObject({
        type: 'InvalidCursorError',
        details: { problems: [{ field: 'after' }] },
      });
    });

    test('tokens: a good one is let in, an expired and a forged one are told why', async () => {
      const soon = Math.floor(Date.now() / 1000) + 300;
      const list = '{ claims { nodes { id } } }';
      const good = await ask(list, {}, await tokenBy({ exp: soon }));
      expect([good.status, good.body.errors]).toEqual([200, undefined]);
      const expired = await ask(list, {}, await tokenBy({ exp: soon - 4_000 }));
      const forged = await ask(list, {}, await tokenBy({ exp: soon }, true));
      for (const [answer, says] of [
        [expired, /expired at/],
        [forged, /changed or forged/],
      ] as const) {
        expect([answer.status, codeOf(answer)]).toEqual([401, 'UNAUTHENTICATED']);
        expect(answer.headers['www-authenticate']).toMatch(/^Bearer/);
        expect(answer.body.errors[0].message).toMatch(says);
      }
    });

    test('what is refused has written nothing', async () => {
      const reader = await keyOf('reader');
      const before = await counted();
      for (const [what, text, variables, type, says] of MUTATIONS) {
        const { status, body } = await ask(text, variables);
        expect({ what, status, errors: body.errors }).toEqual({
          what,
          status: 200,
          errors: undefined,
        });
        const { outcome } = body.data;
        expect({ what, type: outcome.__typename }).toEqual({ what, type });
        expect(JSON.stringify(outcome)).toMatch(says);
      }
      for (const text of [
        `mutation { outcome: confirmContradiction(input: { contradiction: "${aboutQuay.id}", reason: "x" }) { ${ERROR} } }`,
        `mutation { outcome: createWatch(input: { name: "w", url: "https://hook.example/" }) { ${ERROR} } }`,
        `mutation { outcome: retractArticle(input: { article: "${NOWHERE}", reason: "x" }) { ${ERROR} } }`,
      ]) {
        const { outcome } = (await ask(text, {}, reader)).body.data;
        expect(outcome).toMatchObject({ __typename: 'ForbiddenError', code: 'FORBIDDEN' });
        expect(outcome.message).toMatch(/needs the role analyst; .* has reader/);
      }
      expect(await counted()).toEqual(before);
    });

    test('two clients review one contradiction at once: both reviews are kept, the later one decides', async () => {
      const clients = [await keyOf('analyst'), await keyOf('analyst')] as const;
      const ROUNDS = 5;
      const review = (verdict: 'confirm' | 'reject', secret: string, round: number) =>
        ask(
          `mutation ($reason: String!) { ${verdict}Contradiction(input: { contradiction: "${aboutSailing.id}", reason: $reason }) {
          __typename ... on ReviewResult { review { sequence verdict } contradiction { status } } } }`,
          { reason: `${verdict} ${round}` },
          secret,
        );
      for (let round = 1; round <= ROUNDS; round += 1) {
        const answers = await Promise.all([
          review('confirm', clients[0], round),
          review('reject', clients[1], round),
        ]);
        for (const { status, body } of answers) {
          const [outcome] = Object.values(body.data) as { __typename: string }[];
          expect([status, outcome?.__typename]).toEqual([200, 'ReviewResult']);
        }
        const { body } = await ask(
          `{ contradiction(id: "${aboutSailing.id}") { status latestReview { sequence verdict } reviews(first: 50) { nodes { sequence reason } } } }`,
        );
        const { status, latestReview, reviews } = body.data.contradiction;
        expect(reviews.nodes.map(({ sequence }: { sequence: number }) => sequence)).toEqual(
          Array.from({ length: 2 * round }, (_, n) => n + 1),
        );
        const reasons = reviews.nodes.slice(-2).map(({ reason }: { reason: string }) => reason);
        expect(reasons.sort()).toEqual([`confirm ${round}`, `reject ${round}`]);
        expect(latestReview).toEqual({ sequence: 2 * round, verdict: status });
      }
      expect(serving.logged).toEqual([]);
    });
  });
});
