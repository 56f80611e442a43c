import type { Part } from './part.ts';
import { actorsPart } from './parts/actors.ts';
import { entitiesPart } from './parts/entities.ts';
import { eventsPart } from './parts/events.ts';
import { factualityPart } from './parts/factuality.ts';
import { polnearPart } from './parts/polnear.ts';
import { printedPart } from './parts/printed.ts';
import { seedsPart } from './parts/seeds.ts';
import { allSpansPart, spansPart } from './parts/spans.ts';
import { speedPart } from './parts/speed.ts';
import { tempevalPart } from './parts/tempeval.ts';

/** Everything that is measured, in the order of docs/evaluation.md. */
export const PARTS: readonly Part[] = [
  polnearPart,
  printedPart,
  tempevalPart,
  entitiesPart,
  actorsPart,
  eventsPart,
  factualityPart,
  seedsPart,
  spansPart,
  allSpansPart,
  speedPart,
];
