import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from '@jest/globals';
import { describeWithGraph } from '../support/neo4j.ts';
import { serve } from './ask.ts';
import {
  aboutQuay,
  aboutQuayAgain,
  aboutSailing,
  harbour,
  noPlans,
  northport,
  notReady,
  official,
  promise,
  quill,
  ready,
  readyToo,
  sailing,
  storeNewsroom,
} from './newsroom.ts';

const example = (name: string) =>
  readFileSync(join(__dirname, '../../docs/queries', `${name}.graphql`), 'utf8');

describeWithGraph('the graph over GraphQL', (graph) => {
  const asker = () => serve({ graph: graph() });
  beforeAll(() => storeNewsroom(graph()));

  test('what was not foreseen of a claim is read where it is asked for', async () => {
    const { ask } = asker();
    const details =
      'id commitmentCues { text } times { span { text } } quantities { value } mentions { span { text } }';
    // The sides of the outer list are read without details, and are at hand when the inner one asks for them.
    const answer = await ask(`{ contradictions { nodes { evidence { claim { id
      contradictions { nodes { evidence { claim { ${details} } } } } } } } } }`);
    expect(answer.errors).toBeUndefined();
    interface Sides<Told> {
      readonly nodes: readonly { readonly evidence: readonly { readonly claim: Told }[] }[];
    }
    interface Details {
      readonly id: string;
      readonly commitmentCues: readonly unknown[];
      readonly mentions: readonly unknown[];
    }
    const told = <Told>({ nodes }: Sides<Told>) =>
      nodes.flatMap(({ evidence }) => evidence.map(({ claim }) => claim));
    const outer: Sides<{ readonly contradictions: Sides<Details> }> = answer.data.contradictions;
    const inner = told(outer).flatMap(({ contradictions }) => told(contradictions));
    expect(inner.length).toBeGreaterThan(0);
    for (const claim of inner) {
      const { data } = await ask(`{ claim(id: "${claim.id}") { ${details} } }`);
      expect(claim).toEqual(data.claim);
    }
    expect(
      inner.some(({ mentions, commitmentCues }) => mentions.length + commitmentCues.length > 0),
    ).toBe(true);
  });

  test('the first query gives every disagreement with its evidence, in a handful of reads', async () => {
    const { ask, ran } = asker();
    const answer = await ask(example('trace'));
    expect(answer.errors).toBeUndefined();
    expect(answer.data.trace.totalCount).toBe(3);
    expect(answer.data.trace.nodes[0]).toMatchInlineSnapshot(`
{
  "evidence": [
    {
      "article": {
        "title": "Ferry to sail",
        "url": "https://courier.example/ferry",
      },
      "claim": {
        "event": {
          "id": "68524bde-b25f-50eb-ad4d-d7ea80db465d",
          "label": "sailing of the ferry",
        },
        "id": "952e04b9-d567-5445-96b1-2919ad72eee4",
        "modality": "INTENDED",
        "polarity": "POSITIVE",
        "quotation": "INDIRECT",
        "wording": "the ferry will sail within two weeks",
      },
      "clash": [
        {
          "end": 66,
          "start": 50,
          "text": "within two weeks",
        },
      ],
      "outlet": {
        "name": "The Courier",
      },
      "publishedAt": "2025-10-21",
      "quote": {
        "end": 66,
        "exact": "the ferry will sail within two weeks",
        "prefix": "Mayor Ada Quill promised that ",
        "start": 30,
        "suffix": ". 🚢 Dockers said the quay is re",
      },
      "revision": {
        "number": 1,
        "sha256": "21cf63f2d0974238ed83fe5f44acf42d38c5a4f35af61294784a8a2df3a5f0c0",
        "text": "Mayor Ada Quill promised that the ferry will sail within two weeks. 🚢 Dockers said the quay is ready.",
      },
      "side": "A",
      "speakers": [
        {
          "actor": {
            "id": "6aca4340-7d8e-5a5d-bc81-637cd7621881",
            "name": "Ada Quill",
            "roles": [
              "mayor",
            ],
            "type": "PERSON",
          },
          "cue": {
            "end": 24,
            "start": 16,
            "text": "promised",
          },
          "position": 0,
          "principals": [],
          "source": {
            "end": 15,
            "start": 0,
            "text": "Mayor Ada Quill",
          },
        },
      ],
    },
    {
      "article": {
        "title": "No ferry planned",
        "url": "https://tribune.example/ferry",
      },
      "claim": {
        "event": {
          "id": "68524bde-b25f-50eb-ad4d-d7ea80db465d",
          "label": "sailing of the ferry",
        },
        "id": "d2361e6a-e2cb-5235-a8f7-8daaa66e70ff",
        "modality": "INTENDED",
        "polarity": "NEGATIVE",
        "quotation": "MIXED",
        "wording": "there are “no plans” for a ferry",
      },
      "clash": [
        {
          "end": 43,
          "start": 35,
          "text": "no plans",
        },
      ],
      "outlet": {
        "name": "The Tribune",
      },
      "publishedAt": "2025-10-22T06:00:00.000Z",
      "quote": {
        "end": 56,
        "exact": "there are “no plans” for a ferry",
        "prefix": "The harbour office said ",
        "start": 24,
        "suffix": ". A port official said the quay ",
      },
      "revision": {
        "number": 1,
        "sha256": "f9a42d0c2caad65b004f4e9e8fe277321692cda205cdd434f5b31ffeec6a49d4",
        "text": "The harbour office said there are “no plans” for a ferry. A port official said the quay is not ready.",
      },
      "side": "B",
      "speakers": [
        {
          "actor": {
            "id": "221c2b24-5be6-5e45-bd00-9afbcbd1ba9c",
            "name": "Harbour Office",
            "roles": [],
            "type": "ORGANISATION",
          },
          "cue": {
            "end": 23,
            "start": 19,
            "text": "said",
          },
          "position": 0,
          "principals": [
            {
              "actor": {
                "name": "Northport",
                "type": "PLACE",
              },
              "basis": "spokesperson",
            },
          ],
          "source": {
            "end": 18,
            "start": 0,
            "text": "The harbour office",
          },
        },
      ],
    },
  ],
  "explanation": "Ada Quill says “within two weeks”, the Harbour Office says “no plans”.",
  "id": "078a7d45-0c1f-5dac-a49d-92304ac8d03f",
  "kind": "CONTRADICTION",
  "scope": "DISPUTE",
  "score": 0.91,
  "status": "SUGGESTED",
  "strength": "CONTRARY",
  "types": [
    "FACTIVE_MODAL",
    "TEMPORAL",
  ],
  "votes": [
    {
      "name": "modal",
      "reason": "intended against no intention",
      "score": 0.91,
      "type": "FACTIVE_MODAL",
      "vote": "CONTRADICTION",
    },
  ],
}
`);
    expect([...ran].sort()).toMatchInlineSnapshot(`
[
  "contradictions.count",
  "contradictions.page",
]
`);
  });

  test('every offset of the evidence cuts its words out of the text of the revision', async () => {
    const { data } = await asker().ask(example('trace'));
    const sides = data.trace.nodes.flatMap((node: { evidence: object[] }) => node.evidence);
    expect(sides).toHaveLength(6);
    for (const { quote, clash, speakers, revision } of sides) {
      const cut = ({ start, end }: { start: number; end: number }) =>
        revision.text.slice(start, end);
      expect(cut(quote)).toBe(quote.exact);
      for (const span of clash) expect(cut(span)).toBe(span.text);
      for (const { source, cue } of speakers) {
        expect(cut(source)).toBe(source.text);
        expect(cut(cue)).toBe(cue.text);
      }
    }
  });

  test('an event has the disagreements of its claims', async () => {
    const { ask } = asker();
    const { data } = await ask(example('contradictions-of-an-event'), { event: sailing.id });
    expect(data.trace.nodes.map((node: { explanation: string }) => node.explanation)).toEqual([
      aboutSailing.explanation,
    ]);
  });

  test('an actor has what was said on its behalf, the newest first', async () => {
    const { ask, ran } = asker();
    const { data, errors } = await ask(example('claims-of-an-actor'), { actor: 'harbour office' });
    expect(errors).toBeUndefined();
    expect(data).toMatchInlineSnapshot(`
{
  "claims": {
    "nodes": [
      {
        "article": {
          "outlet": {
            "name": "The Tribune",
          },
          "title": "No ferry planned",
        },
        "commitmentCues": [],
        "event": null,
        "modality": "ASSERTED",
        "polarity": "POSITIVE",
        "publishedAt": "2025-10-22T06:00:00.000Z",
        "quantities": [],
        "quotation": "INDIRECT",
        "quote": {
          "end": 100,
          "exact": "the quay is not ready",
          "start": 79,
        },
        "speakers": [
          {
            "actor": {
              "name": "a port official",
            },
            "cue": {
              "text": "said",
            },
          },
        ],
        "times": [],
        "wording": "the quay is not ready",
      },
      {
        "article": {
          "outlet": {
            "name": "The Tribune",
          },
          "title": "No ferry planned",
        },
        "commitmentCues": [
          {
            "text": "no",
          },
        ],
        "event": {
          "label": "sailing of the ferry",
        },
        "modality": "INTENDED",
        "polarity": "NEGATIVE",
        "publishedAt": "2025-10-22T06:00:00.000Z",
        "quantities": [],
        "quotation": "MIXED",
        "quote": {
          "end": 56,
          "exact": "there are “no plans” for a ferry",
          "start": 24,
        },
        "speakers": [
          {
            "actor": {
              "name": "Harbour Office",
            },
            "cue": {
              "text": "said",
            },
          },
        ],
        "times": [],
        "wording": "there are “no plans” for a ferry",
      },
    ],
    "pageInfo": {
      "endCursor": "WyJjbGFpbXMiLCJwdWJsaXNoZWRBdCBkZXNjZW5kaW5nIiwibDJrdEtmV0JSMiIsIjIwMjUtMTAtMjJUMDY6MDA6MDAuMDAwWiBkMjM2MWU2YS1lMmNiLTUyMzUtYThmNy04ZGFhYTY2ZTcwZmYiLCJkMjM2MWU2YS1lMmNiLTUyMzUtYThmNy04ZGFhYTY2ZTcwZmYiXQ",
      "hasNextPage": false,
    },
  },
}
`);
    expect([...ran].sort()).toMatchInlineSnapshot(`
[
  "actors.named",
  "claims.page",
]
`);
  });

  test('a claim has what contradicts it and what agrees with it', async () => {
    const { data, errors } = await asker().ask(example('one-claim'), { id: ready.id });
    expect(errors).toBeUndefined();
    expect(data).toMatchInlineSnapshot(`
{
  "claim": {
    "agreements": {
      "nodes": [
        {
          "claim": {
            "speakers": [
              {
                "actor": {
                  "name": "Fishermen",
                },
              },
            ],
            "wording": "the quay is ready",
          },
          "score": 0.7,
        },
      ],
    },
    "contradictions": {
      "nodes": [
        {
          "evidence": [
            {
              "claim": {
                "id": "8520eaa4-5318-5155-9cc6-60dfeba3ce03",
                "wording": "the quay is ready",
              },
              "clash": [
                {
                  "text": "ready",
                },
              ],
            },
            {
              "claim": {
                "id": "f92782cb-71a4-591c-8d1c-57986e5b2c99",
                "wording": "the quay is not ready",
              },
              "clash": [
                {
                  "text": "not ready",
                },
              ],
            },
          ],
          "explanation": "One says so, the other denies it.",
          "strength": "STRICT",
          "votes": [],
        },
      ],
    },
    "speakers": [
      {
        "actor": {
          "name": "Dockers",
        },
      },
    ],
    "wording": "the quay is ready",
  },
}
`);
  });

  test.each([
    ['everything', {}, [aboutSailing, aboutQuay, aboutQuayAgain]],
    ['a claim', { claim: notReady.id }, [aboutQuay, aboutQuayAgain]],
    ['an event', { event: sailing.id }, [aboutSailing]],
    ['a speaker by surname', { actor: 'QUILL' }, [aboutSailing]],
    ['a speaker by id', { actor: official.id }, [aboutQuay, aboutQuayAgain]],
    [
      'a body through its official',
      { actor: 'Harbour Office' },
      [aboutSailing, aboutQuay, aboutQuayAgain],
    ],
  ])('trace of %s', async (_, start, expected) => {
    const { data } = await asker().ask(
      'query ($claim: ID, $event: ID, $actor: String) { trace(claim: $claim, event: $event, actor: $actor) { nodes { id } } }',
      start,
    );
    const ids = (data?.trace.nodes ?? []).map((node: { id: string }) => node.id);
    expect(ids.sort()).toEqual(expected.map(({ id }) => id).sort());
  });

  test.each([
    ['an actor nobody knows', { actor: 'Nobody Inparticular' }, 'NOT_FOUND'],
    ['a claim that is not there', { claim: sailing.id }, 'NOT_FOUND'],
    ['an event that is not there', { event: promise.id }, 'NOT_FOUND'],
    ['two things at once', { event: sailing.id, claim: promise.id }, 'INVALID_INPUT'],
  ])('trace of %s is an error, not an empty list', async (_, start, code) => {
    const { errors } = await asker().ask(
      'query ($claim: ID, $event: ID, $actor: String) { trace(claim: $claim, event: $event, actor: $actor) { nodes { id } } }',
      start,
    );
    expect(errors?.[0].extensions.code).toBe(code);
  });

  test.each([
    [{ kinds: ['CORRECTION'] }, [aboutQuayAgain]],
    [{ types: ['TEMPORAL'] }, [aboutSailing]],
    [{ strengths: ['STRICT'] }, [aboutQuay, aboutQuayAgain]],
    [{ scopes: ['OUTLET'] }, [aboutQuayAgain]],
    [{ statuses: ['CONFIRMED'] }, []],
    [{ minimumScore: 0.9 }, [aboutSailing]],
    [{ claim: ready.id }, [aboutQuay]],
    [{ event: sailing.id }, [aboutSailing]],
    [{ actor: 'Northport' }, [aboutSailing, aboutQuay, aboutQuayAgain]],
    [{ outlet: 'the courier' }, [aboutSailing, aboutQuay, aboutQuayAgain]],
    [{ outlet: 'The Tribunal' }, []],
    [{ text: 'weeks' }, [aboutSailing]],
    [{ text: '"no plans"' }, [aboutSailing]],
    [{ text: '"plans no"' }, []],
    [{ text: 'ferry AND -sail* (' }, []],
    [{ publishedAt: { to: '2025-10-21' } }, [aboutSailing, aboutQuay]],
    [{ publishedAt: { from: '2025-10-23' } }, []],
    [
      { actor: 'Harbour Office', strengths: ['STRICT'], text: 'quay', minimumScore: 0.5 },
      [aboutQuay, aboutQuayAgain],
    ],
  ])('contradictions where %j', async (filter, expected) => {
    const { data, errors } = await asker().ask(
      'query ($filter: ContradictionFilter) { contradictions(filter: $filter) { totalCount nodes { id } } }',
      { filter },
    );
    expect(errors).toBeUndefined();
    const ids = data.contradictions.nodes.map((node: { id: string }) => node.id);
    expect(ids.sort()).toEqual(expected.map(({ id }) => id).sort());
    expect(data.contradictions.totalCount).toBe(expected.length);
  });

  test.each([
    [{}, [noPlans, notReady, promise, ready, readyToo]],
    [{ event: sailing.id }, [noPlans, promise]],
    [{ polarities: ['NEGATIVE'] }, [noPlans]],
    [{ modalities: ['INTENDED'], quotations: ['MIXED'] }, [noPlans]],
    [{ contradicted: false }, []],
    [{ outlet: 'tribune.example' }, [noPlans, notReady]],
    [{ publishedAt: { from: '2025-10-22', to: '2025-10-22' } }, [noPlans, notReady]],
    [{ text: 'quay ready', actor: 'dockers' }, [ready]],
  ])('claims where %j', async (filter, expected) => {
    const { data, errors } = await asker().ask(
      'query ($filter: ClaimFilter) { claims(filter: $filter) { totalCount nodes { id } } }',
      { filter },
    );
    expect(errors).toBeUndefined();
    const ids = data.claims.nodes.map((node: { id: string }) => node.id);
    expect(ids.sort()).toEqual(expected.map(({ id }) => id).sort());
    expect(data.claims.totalCount).toBe(expected.length);
  });

  test('articles, actors and events have their own filters', async () => {
    const { data, errors } = await asker().ask(`{
      articles { nodes { title publishedAt } }
      dated: articles(filter: { publishedAt: { from: "2025-10-22" }, outlet: "The Tribune", text: "ferry" }) { nodes { title } }
      actors { nodes { name } }
      groups: actors(filter: { types: [GROUP], text: "dockers", anonymous: false }) { nodes { name } }
      anonymous: actors(filter: { anonymous: true }) { nodes { name article { title } } }
      events(filter: { types: ["departure"], statuses: [DENIED], actor: "Northport", text: "ferry", during: { from: "2025-11-01", to: "2025-12-01" } }) {
        nodes { label interval { from to } participants { role actor { name } } statuses { status claim { wording } } }
      }
      later: events(filter: { during: { from: "2025-12-01" } }) { totalCount }
    }`);
    expect(errors).toBeUndefined();
    expect(data).toMatchInlineSnapshot(`
{
  "actors": {
    "nodes": [
      {
        "name": "Ada Quill",
      },
      {
        "name": "Dockers",
      },
      {
        "name": "Fishermen",
      },
      {
        "name": "Harbour Office",
      },
      {
        "name": "Northport",
      },
      {
        "name": "a port official",
      },
    ],
  },
  "anonymous": {
    "nodes": [
      {
        "article": {
          "title": "No ferry planned",
        },
        "name": "a port official",
      },
    ],
  },
  "articles": {
    "nodes": [
      {
        "publishedAt": "2025-10-22T06:00:00.000Z",
        "title": "No ferry planned",
      },
      {
        "publishedAt": "2025-10-21",
        "title": "Ferry to sail",
      },
      {
        "publishedAt": null,
        "title": null,
      },
    ],
  },
  "dated": {
    "nodes": [
      {
        "title": "No ferry planned",
      },
    ],
  },
  "events": {
    "nodes": [
      {
        "interval": {
          "from": "2025-10-22",
          "to": "2025-11-04",
        },
        "label": "sailing of the ferry",
        "participants": [
          {
            "actor": {
              "name": "Northport",
            },
            "role": "host",
          },
        ],
        "statuses": [
          {
            "claim": {
              "wording": "the ferry will sail within two weeks",
            },
            "status": "PLANNED",
          },
          {
            "claim": {
              "wording": "there are “no plans” for a ferry",
            },
            "status": "DENIED",
          },
        ],
      },
    ],
  },
  "groups": {
    "nodes": [
      {
        "name": "Dockers",
      },
    ],
  },
  "later": {
    "totalCount": 0,
  },
}
`);
  });

  test.each(['forward', 'backward'] as const)(
    'paging %s meets every row once, equal scores too',
    async (direction) => {
      const { ask } = asker();
      const seen: string[] = [];
      let cursor: string | null = null;
      do {
        const args: string =
          direction === 'forward' ? `first: 1, after: $cursor` : `last: 1, before: $cursor`;
        const { data } = await ask(
          `query ($cursor: String) { contradictions(${args}) { nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
          { cursor },
        );
        const { nodes, pageInfo } = data.contradictions;
        seen.push(...nodes.map((node: { id: string }) => node.id));
        const more = direction === 'forward' ? pageInfo.hasNextPage : pageInfo.hasPreviousPage;
        cursor = more
          ? direction === 'forward'
            ? pageInfo.endCursor
            : pageInfo.startCursor
          : null;
      } while (cursor !== null);
      const { data } = await ask('{ contradictions { nodes { id } } }');
      const all = data.contradictions.nodes.map((node: { id: string }) => node.id);
      expect(all).toHaveLength(3);
      expect(direction === 'forward' ? seen : seen.toReversed()).toEqual(all);
    },
  );

  test('lists within lists are read together, however many parents there are', async () => {
    const { ask, ran } = asker();
    const { data } = await ask(
      '{ actors { nodes { name claims(first: 2) { totalCount nodes { id } } contradictions(first: 1) { nodes { id } pageInfo { hasNextPage } } } } }',
    );
    expect(data.actors.nodes).toHaveLength(6);
    expect(ran.sort()).toEqual([
      'actors.page',
      'claims.count',
      'claims.page',
      'contradictions.page',
    ]);
    const northports = data.actors.nodes.find(
      (actor: { name: string }) => actor.name === 'Northport',
    );
    expect(northports.claims.totalCount).toBe(2);
    expect(northports.contradictions.pageInfo.hasNextPage).toBe(true);
  });

  test('nodes are found by their id alone, whatever they are', async () => {
    const ids = [
      promise.id,
      quill.id,
      sailing.id,
      aboutQuay.id,
      promise.articleId,
      promise.revisionId,
    ];
    const { data } = await asker().ask(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } node(id: "gone") { id } }',
      { ids: [...ids, 'gone', promise.id] },
    );
    const kinds = ['Claim', 'Actor', 'Event', 'Contradiction', 'Article', 'Revision'];
    const expected = ids.map((id, n) => ({ __typename: kinds[n], id }));
    expect(data).toEqual({ nodes: [...expected, null, expected[0]], node: null });
  });

  test('whom an actor speaks for comes nearest first', async () => {
    const { data } = await asker().ask(
      'query ($id: ID!) { actor(id: $id) { speaksFor { steps basis actor { id } } } }',
      { id: official.id },
    );
    expect(data.actor.speaksFor).toEqual([
      { steps: 1, basis: 'anonymous-official', actor: { id: harbour.id } },
      { steps: 2, basis: 'spokesperson', actor: { id: northport.id } },
    ]);
  });
});
