import { z } from 'zod';
import type { Mergeable } from '../model/same-as.ts';
import { query } from './query.ts';
import type { Runner } from './runner.ts';

/** By id or by its very name, also where another stands for it: that one is what an unmerge is about. */
const namedCypher = (label: Mergeable, name: string) => `
// nodes.named${label}
CALL () {
  MATCH (n:${label} {id: $text}) RETURN n
  UNION
  MATCH (n:${label} {${name}: $text}) RETURN n
}
RETURN n.id AS id, n.${name} AS name, n.type AS type
ORDER BY id LIMIT 20`;

const row = z.object({ id: z.string(), name: z.string(), type: z.string() });
const named = {
  Actor: query<{ readonly text: string }>()({ cypher: namedCypher('Actor', 'name'), row }),
  Event: query<{ readonly text: string }>()({ cypher: namedCypher('Event', 'label'), row }),
} as const;

/** The nodes that go by exactly that id or name. */
export const nodesNamed = (runner: Runner, label: Mergeable, text: string) =>
  runner.run(named[label], { text });
