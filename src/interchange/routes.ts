import type { Route } from '../http/routes.ts';
import { annotationRoutes } from './annotations/routes.ts';
import { claimReviewRoutes } from './claim-review/routes.ts';
import { factCheckToolsRoutes } from './fact-check-tools/routes.ts';
import type { InterchangeDeps } from './publishing.ts';

/** What HTTP answers in the formats of others. */
export const interchangeRoutes = (deps: InterchangeDeps): readonly Route[] => [
  ...claimReviewRoutes(deps),
  ...factCheckToolsRoutes(deps),
  ...annotationRoutes(deps),
];
