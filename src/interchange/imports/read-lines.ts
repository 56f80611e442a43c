import { createReadStream } from 'node:fs';
import { InputError } from '../../errors.ts';

export interface NumberedLine {
  /** From 1. */
  readonly number: number;
  readonly text: string;
  /** Bytes read so far. */
  readonly read: number;
}

/** No node is larger: an article's text has its own limit well below. */
const MOST_BYTES = 64 * 1024 * 1024;
const NEWLINE = 10;

/**
 * The lines of a file in UTF-8, one at a time; empty ones are left out.
 * @throws InputError where a line is too long, or is not UTF-8
 */
export async function* readLines(file: string): AsyncGenerator<NumberedLine> {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  let parts: Buffer[] = [];
  let held = 0;
  let number = 0;
  let read = 0;
  const take = (last: Buffer): NumberedLine | null => {
    number += 1;
    read += held + last.length + 1;
    const bytes = Buffer.concat([...parts, last]);
    parts = [];
    held = 0;
    try {
      const text = utf8.decode(bytes).trim();
      return text === '' ? null : { number, text, read };
    } catch {
      throw new InputError(`Line ${number} of ${file} is not UTF-8; nothing was imported.`);
    }
  };
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 18 })) {
    let rest: Buffer = chunk;
    for (let end = rest.indexOf(NEWLINE); end >= 0; end = rest.indexOf(NEWLINE)) {
      const line = take(rest.subarray(0, end));
      if (line !== null) yield line;
      rest = rest.subarray(end + 1);
    }
    parts.push(rest);
    held += rest.length;
    if (held > MOST_BYTES) {
      throw new InputError(
        `Line ${number + 1} of ${file} is longer than ${MOST_BYTES >> 20} MiB; nothing was imported. Is it JSON Lines?`,
      );
    }
  }
  if (held > 0) {
    const line = take(Buffer.alloc(0));
    if (line !== null) yield line;
  }
}
