import type { TaggedSpan } from './tagged-span.ts';

/** One head's answer for one window; `offset` is where the window starts in the article. */
export interface HeadLogits {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Row-major [pieces × labels.length]. */
  readonly logits: Float32Array;
  /** BIO labels: O, B-x, I-x. */
  readonly labels: readonly string[];
  readonly offset: number;
}

/** Which label may follow which: I-x only after B-x or I-x. */
function legalPredecessors(labels: readonly string[]): readonly (readonly number[])[] {
  return labels.map((label) => {
    if (!label.startsWith('I-')) return labels.map((_, index) => index);
    const kind = label.slice(2);
    return labels.flatMap((before, index) =>
      before === `B-${kind}` || before === `I-${kind}` ? [index] : [],
    );
  });
}

/** The likeliest legal label sequence (Viterbi 1967; log-probabilities differ from logits by a constant a row, which cannot change the best path). */
export function bestPath({ logits, labels }: Pick<HeadLogits, 'logits' | 'labels'>): Int32Array {
  const width = labels.length;
  const length = width === 0 ? 0 : Math.floor(logits.length / width);
  const path = new Int32Array(length);
  if (length === 0) return path;
  const before = legalPredecessors(labels);
  const back = new Int32Array(length * width);
  let scores = Float64Array.from(labels, (label, k) =>
    label.startsWith('I-') ? Number.NEGATIVE_INFINITY : (logits[k] ?? 0),
  );
  for (let i = 1; i < length; i++) {
    const next = new Float64Array(width);
    for (let k = 0; k < width; k++) {
      let best = Number.NEGATIVE_INFINITY;
      for (const from of before[k] ?? []) {
        const score = scores[from] ?? 0;
        if (score > best) {
          best = score;
          back[i * width + k] = from;
        }
      }
      next[k] = best + (logits[i * width + k] ?? 0);
    }
    scores = next;
  }
  let last = 0;
  for (let k = 1; k < width; k++) if ((scores[k] ?? 0) > (scores[last] ?? 0)) last = k;
  for (let i = length - 1; i >= 0; i--) {
    path[i] = last;
    last = back[i * width + last] ?? 0;
  }
  return path;
}

/** Softmax probability of one label of one row. */
function probability({ logits, labels }: HeadLogits, row: number, label: number): number {
  const base = row * labels.length;
  const own = logits[base + label] ?? 0;
  let sum = 0;
  for (let k = 0; k < labels.length; k++) sum += Math.exp((logits[base + k] ?? 0) - own);
  return 1 / sum;
}

/** Reads the spans off one head's logits by constrained decoding; spans of no characters are left out. */
export function decodeSpans(head: HeadLogits): readonly TaggedSpan[] {
  const { labels, starts, ends, offset } = head;
  const spans: TaggedSpan[] = [];
  const path = bestPath(head);
  let row = 0;
  while (row < path.length) {
    const label = labels[path[row] ?? 0] ?? 'O';
    if (!label.startsWith('B-')) {
      row++;
      continue;
    }
    const kind = label.slice(2);
    const first = row;
    const inside = labels.indexOf(`I-${kind}`);
    let certainty = 0;
    do {
      certainty += probability(head, row, path[row] ?? 0);
      row++;
    } while (row < path.length && labels[path[row] ?? 0] === `I-${kind}`);
    const start = offset + (starts[first] ?? 0);
    const end = offset + (ends[row - 1] ?? 0);
    if (end <= start) continue;
    const begins = probability(head, first, path[first] ?? 0);
    const goesOn = inside < 0 ? 0 : probability(head, first, inside);
    spans.push({
      label: kind,
      start,
      end,
      confidence: certainty / (row - first),
      continuation: goesOn / (begins + goesOn),
    });
  }
  return spans;
}
