// Confirms a disagreement: tsx review.ts ID REASON
import { ReviewAContradiction } from 'gainsay/client/documents';
import { clientOf } from './client-of.ts';

const [id = '', reason = ''] = process.argv.slice(2);
const { confirmContradiction: outcome } = await clientOf(process.env).request(ReviewAContradiction, {
  id,
  reason,
});
if (outcome.__typename === 'ReviewResult') {
  console.log(`${outcome.contradiction.id} is ${outcome.contradiction.status}`);
} else {
  console.error(`${outcome.code}: ${outcome.message}`);
  process.exitCode = 1;
}
