// Prints disagreements as they are found, over broken connections too: tsx watch.ts [CURSOR]
import { clientOf } from './client-of.ts';

const after = process.argv[2];
const found = clientOf(process.env).watchContradictions(after === undefined ? {} : { after });
for await (const { cursor, change, contradiction } of found) {
  console.log(`${cursor} ${change} ${contradiction?.explanation ?? ''}`);
}
