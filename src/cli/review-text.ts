import type { Review } from '../model/review.ts';
import { printable } from './marked.ts';

/** One review on one line; the reason is outside text. */
export function reviewLine({ id, sequence, verdict, retyping, undoes, ...review }: Review): string {
  const put = Object.entries(retyping ?? {}).map(
    ([key, value]) => `${key} ${[value].flat().join(' + ')}`,
  );
  const what = [
    verdict,
    ...(put.length > 0 ? [`to ${put.join(', ')}`] : []),
    ...(undoes === null ? [] : [undoes]),
  ];
  const by = `${printable(review.reviewer.name)}, ${review.at.slice(0, 16).replace('T', ' ')}`;
  return `${sequence}. ${what.join(' ')} — ${printable(review.reason)} (${by}; review ${id} of ${review.contradiction})`;
}
