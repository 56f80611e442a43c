import type { Graph } from '../graph/runner.ts';

/** The same graph, telling after each write that the feed may have grown. */
export function wakeOnWrite(graph: Graph, wake: () => void): Graph {
  return {
    ...graph,
    async write(name, work, options) {
      const result = await graph.write(name, work, options);
      wake();
      return result;
    },
  };
}
