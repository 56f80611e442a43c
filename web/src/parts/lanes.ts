/** Something that was said, on a lane of a plot. */
export interface PlotPoint {
  readonly id: string;
  /** Null: nobody knows when. */
  readonly at: string | null;
  readonly lane: string;
  /** What stands beside it, as far as there is room. */
  readonly words: string;
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
  /** Cut to the room there is; empty where there are too many points for words. */
  readonly words: string;
}

export interface Layout {
  readonly lanes: readonly Lane[];
  readonly placed: readonly Placed[];
  readonly height: number;
}

/** More points than these stand without words, which would be a wall of them. */
export const MOST_WORDS = 60;

const ROW = 20;
const DOT = 16;
const HEAD = 30;
const FOOT = 14;
/** Pixels of a letter of the small font, a little more than it is on average. */
const LETTER = 6.6;

interface Room {
  readonly xOf: (point: PlotPoint) => number;
  /** Pixels that each point's words may take; 0 leaves them out. */
  readonly words: number;
}

/**
 * Places points on their lanes. With words each has a row of its own, in the order of time; without, those that would cover
 * each other are stacked. A lane is as high as its rows.
 */
export function placeOnLanes(
  points: readonly PlotPoint[],
  lanes: readonly string[],
  { xOf, words }: Room,
): Layout {
  let top = 0;
  const placed: Placed[] = [];
  const made = lanes.map((name): Lane => {
    const taken: number[][] = [];
    const own = points
      .filter(({ lane }) => lane === name)
      .map((point) => ({ point, x: xOf(point) }))
      .toSorted((a, b) => a.x - b.x);
    for (const { point, x } of own) {
      const free = taken.findIndex((row) => row.every((other) => Math.abs(other - x) >= DOT));
      const row = words > 0 || free < 0 ? taken.length : free;
      taken[row] = [...(taken[row] ?? []), x];
      const told = shorten(point.words, Math.floor(words / LETTER));
      placed.push({ point, x, y: top + HEAD + row * ROW, words: told });
    }
    const height = HEAD + FOOT + Math.max(0, taken.length - 1) * ROW;
    const lane = { name, top, height };
    top += height;
    return lane;
  });
  return { lanes: made, placed, height: top };
}

/** A text of at most so many letters. */
export const shorten = (text: string, most: number) =>
  text.length <= most ? text : most < 4 ? '' : `${text.slice(0, most - 1).trimEnd()}…`;
