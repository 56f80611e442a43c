import './types/timestamp.ts';
import './types/node.ts';
import './types/article.ts';
import './types/claim.ts';
import './types/actor.ts';
import './types/event.ts';
import './types/contradiction.ts';
import './types/review.ts';
import './types/review-mutations.ts';
import './types/judge-quality.ts';
import './types/audit.ts';
import './types/trace.ts';
import './types/positions.ts';
import './types/timeline.ts';
import './types/disagreements.ts';
import './types/outlet-differences.ts';
import './types/drift.ts';
import './types/contested.ts';
import './types/ingest.ts';
import './types/api-key.ts';
import './types/same-as.ts';
import './types/merge-mutations.ts';
import { builder } from './builder.ts';

/** The GraphQL schema; printed to schema/schema.graphql by `npm run schema`. */
export const schema = builder.toSchema();
