import { Fragment } from 'react';
import { cutIntoPieces } from './pieces.ts';

interface Range {
  readonly start: number;
  readonly end: number;
}

/** A run of a text with words in it marked; offsets count from the start of the whole text. */
export function MarkedText({
  text,
  marks,
  offset = 0,
}: {
  readonly text: string;
  readonly marks: readonly Range[];
  /** Where `text` begins in the text that the marks count in. */
  readonly offset?: number;
}) {
  const spans = marks.map((mark) => ({ ...mark, id: `${mark.start}` }));
  const pieces = cutIntoPieces(spans, { from: offset, to: offset + text.length });
  return pieces.map(({ start, end, ids }) => {
    const words = text.slice(start - offset, end - offset);
    return ids.length === 0 ? (
      <Fragment key={start}>{words}</Fragment>
    ) : (
      <mark key={start}>{words}</mark>
    );
  });
}
