import { readFileSync } from 'node:fs';
import { z } from 'zod';

const floor = z.strictObject({
  figure: z.string(),
  /** at-least and at-most include the value, above does not. */
  must: z.enum(['at-least', 'above', 'at-most', 'below']),
  value: z.number(),
  because: z.string(),
});
export type Floor = z.infer<typeof floor>;

/** What must be shown: floors.json of the extraction, or another. */
export function readFloors(
  file: URL = new URL('./floors.json', import.meta.url),
): readonly Floor[] {
  return z.array(floor).parse(JSON.parse(readFileSync(file, 'utf8')));
}

const HOLDS: Readonly<Record<Floor['must'], (figure: number, value: number) => boolean>> = {
  'at-least': (figure, value) => figure >= value,
  above: (figure, value) => figure > value,
  'at-most': (figure, value) => figure <= value,
  below: (figure, value) => figure < value,
};

/** Whether a measured figure meets its floor; NaN never does. */
export const isMet = ({ must, value }: Floor, figure: number): boolean =>
  HOLDS[must](figure, value);

/** A line for each floor that a measured figure misses; figures that were not measured are passed over. */
export function missedFloors(
  floors: readonly Floor[],
  measured: Readonly<Record<string, number>>,
): { readonly lines: readonly string[] } {
  const lines = floors.flatMap((each) => {
    const figure = measured[each.figure];
    if (figure === undefined || isMet(each, figure)) return [];
    return [
      `MISSED ${each.figure}: ${figure.toFixed(4)}, must be ${each.must.replace('-', ' ')} ${each.value} (${each.because})`,
    ];
  });
  return { lines };
}
