import type { Counts } from './scores/counts.ts';
import { figures } from './scores/counts.ts';

/** ".845": three digits, as tables of the field have them; a share of 1 is "1.000". */
export const share = (value: number): string => value.toFixed(3).replace(/^0/, '');

/** ".845 / .872 / .858": precision, recall, F1. */
export function threeFigures(counts: Counts): string {
  const { precision, recall, f1 } = figures(counts);
  return [precision, recall, f1].map(share).join(' / ');
}
