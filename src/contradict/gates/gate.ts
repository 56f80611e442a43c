import type { GateResult } from '../../model/contradiction.ts';
import type { Context } from '../context.ts';

/** Says whether a pair is comparable in one respect, and why. */
export type Gate = (context: Context) => GateResult;
