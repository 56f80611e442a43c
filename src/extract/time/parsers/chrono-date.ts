import type { ParsedComponents, ParsedResult } from 'chrono-node';
import { strict as reader } from 'chrono-node/en';
import type { TimexDraft } from '../meaning.ts';

/** Any reference will do: only what the words themselves say is taken over. */
const REFERENCE = new Date(Date.UTC(2000, 0, 15, 12));

/**
 * Full calendar dates and clock times, by chrono: "April 7", "7 April 2013", "3/22/2013", "2013-03-22T10:00Z", "8 p.m. EST".
 * @example "It opened on April 7." → calendar, month 4, day 7
 */
export function readChronoDates(text: string): readonly TimexDraft[] {
  return reader.parse(text, REFERENCE).flatMap((result) => draftsOf(result, text));
}

function draftsOf(result: ParsedResult, text: string): readonly TimexDraft[] {
  const lead = /^(?:at|on|from|by|between)\s+/i.exec(result.text)?.[0].length ?? 0;
  const start = result.index + lead;
  const end = result.index + result.text.length;
  const written = text.slice(start, end);
  if (!isWritten(written) || !standsAlone(text, start, end)) return [];
  const range = result.end ? rangeParts(written) : null;
  if (result.end && range) {
    const first = draftOf(result.start, start, start + range[0], written);
    const second = draftOf(result.end, end - range[1], end, written);
    return first && second ? [first, second] : [];
  }
  const one = draftOf(result.start, start, end, written);
  return one ? [one] : [];
}

function draftOf(
  parts: ParsedComponents,
  start: number,
  end: number,
  written: string,
): TimexDraft | null {
  const hasDay = parts.isCertain('day') && parts.isCertain('month');
  const clock = clockOf(parts, written);
  if (hasDay) {
    return {
      start,
      end,
      clock,
      meaning: {
        kind: 'calendar',
        year: parts.isCertain('year') ? parts.get('year') : null,
        month: parts.get('month') ?? 1,
        day: parts.get('day'),
        which: null,
      },
    };
  }
  if (parts.isCertain('weekday') || parts.isCertain('month') || clock === null) return null;
  return { start, end, clock, meaning: { kind: 'clock', suffix: clock } };
}

function clockOf(parts: ParsedComponents, written: string): string | null {
  if (!parts.isCertain('hour')) return null;
  const pad = (value: number | null) => String(value ?? 0).padStart(2, '0');
  // "2 to 3" is a time of day only with a mark of one.
  if (!/[ap]\.?m\b|\d:\d\d|o['’]clock|\b(?:GMT|UTC)\b|T\d\d/i.test(written)) return null;
  const zone = parts.isCertain('timezoneOffset') && /\b(?:GMT|UTC)\b|\dZ$/.test(written) ? 'Z' : '';
  return `T${pad(parts.get('hour'))}:${pad(parts.get('minute'))}${zone}`;
}

/** Month names are written with a capital, and bare "3/4" or "at 5" is more often a fraction or a number. */
function isWritten(written: string): boolean {
  if (/^\d{1,2}\/\d{1,2}$/.test(written)) return written === '9/11';
  if (/^\d{1,4}(?:\s*[ap])?$/i.test(written)) return false;
  // Lengths counted from today have their own parsers.
  if (/\b(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?)\b/i.test(written)) return false;
  const name = /[a-z]+/i.exec(written.replace(/\d(?:st|nd|rd|th)\b/gi, ''))?.[0] ?? '';
  return !/^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/.test(name);
}

/** Not inside a longer number, a score or a code. */
function standsAlone(text: string, start: number, end: number): boolean {
  return (
    !/[\p{L}\d$€£.,:/-]$/u.test(text.slice(Math.max(0, start - 1), start).replace(/[,:]$/, '')) &&
    !/^(?:[\p{L}\d%]|[.:/-]\d)/u.test(text.slice(end, end + 2))
  );
}

function rangeParts(written: string): readonly [number, number] | null {
  const gap = /\s*(?:-|–|—|\bto\b|\bthrough\b|\buntil\b|\band\b)\s*/i.exec(
    written.replace(/^\d{4}-\d{2}-\d{2}/, (d) => '0'.repeat(d.length)),
  );
  if (!gap || gap.index === 0) return null;
  return [gap.index, written.length - gap.index - gap[0].length];
}
