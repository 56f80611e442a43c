import type { Part } from './part.ts';
import { polnearPart } from './parts/polnear.ts';
import { speedPart } from './parts/speed.ts';

/** Everything that is measured, in the order of docs/evaluation.md. */
export const PARTS: readonly Part[] = [polnearPart, speedPart];
