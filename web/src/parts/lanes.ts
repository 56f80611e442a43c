/** Something that was said, on a lane of a plot. */
export interface PlotPoint {
  readonly id: string;
  /** Null: nobody knows when. */
  readonly at: string | null;
  readonly lane: string;
  /** What a screen reader and a tooltip say. */
  readonly label: string;
  readonly href: string;
  /** Stands against another. */
  readonly isMarked: boolean;
}

/** Two points that stand against each other. */
export interface PlotLink {
  readonly from: string;
  readonly to: string;
  readonly label: string;
  readonly href: string;
}

export interface Lane {
  readonly name: string;
  /** Pixels from the top of the plot. */
  readonly top: number;
  readonly height: number;
}

export interface Placed {
  readonly point: PlotPoint;
  readonly x: number;
  readonly y: number;
}

const GAP = 16;
const PADDING = 22;

/** Places points on their lanes; those that would cover each other are stacked, and their lane is as high as its stack. */
export function placeOnLanes(
  points: readonly PlotPoint[],
  lanes: readonly string[],
  xOf: (point: PlotPoint) => number,
): {
  readonly lanes: readonly Lane[];
  readonly placed: readonly Placed[];
  readonly height: number;
} {
  let top = 0;
  const placed: Placed[] = [];
  const made = lanes.map((name): Lane => {
    const taken: number[][] = [];
    const own = points
      .filter(({ lane }) => lane === name)
      .map((point) => ({ point, x: xOf(point) }))
      .toSorted((a, b) => a.x - b.x)
      .map(({ point, x }) => {
        const free = taken.findIndex((row) => row.every((other) => Math.abs(other - x) >= GAP));
        const row = free < 0 ? taken.length : free;
        taken[row] = [...(taken[row] ?? []), x];
        return { point, x, row };
      });
    const height = PADDING * 2 + Math.max(0, taken.length - 1) * GAP;
    placed.push(...own.map(({ point, x, row }) => ({ point, x, y: top + PADDING + row * GAP })));
    const lane = { name, top, height };
    top += height;
    return lane;
  });
  return { lanes: made, placed, height: top };
}
