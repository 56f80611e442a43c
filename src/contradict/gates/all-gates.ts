import { comparableGate } from './comparable.ts';
import { eventGate } from './event.ts';
import type { Gate } from './gate.ts';
import { placeGate } from './place.ts';
import { quantityBaseGate } from './quantity-base.ts';
import { referentGate } from './referent.ts';
import { timeGate } from './time.ts';

/** All gates in the order in which their reasons are told. */
export const GATES: readonly Gate[] = [
  comparableGate,
  eventGate,
  timeGate,
  placeGate,
  referentGate,
  quantityBaseGate,
];
