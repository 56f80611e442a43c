// Who disagrees with whom, in what words: tsx trace.ts [ACTOR]
import { TraceContradictions } from 'gainsay/client/documents';
import { clientOf } from './client-of.ts';

const actor = process.argv[2];
const { trace } = await clientOf(process.env).request(
  TraceContradictions,
  actor === undefined ? {} : { actor },
);
for (const { id, kind, explanation, evidence } of trace.nodes) {
  console.log(`${id} ${kind}: ${explanation}`);
  for (const { speakers, quote, article } of evidence) {
    const who = speakers.map((each) => each.actor.name).join(', ') || 'the outlet';
    console.log(`  ${who}: “${quote.exact}” (${article.title}, ${quote.start}–${quote.end})`);
  }
}
