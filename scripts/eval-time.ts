import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readTimexes } from '../src/extract/time/timexes.ts';

/**
 * TempEval-3 task A: TIMEX3 spans and values against platinum documents.
 * Value F1 is the official one: precision and recall of spans that match relaxed *and* have the right value.
 */
interface Gold {
  readonly doc_id: string;
  readonly dct: string;
  readonly text: string;
  readonly timexes: readonly {
    start: number;
    end: number;
    text: string;
    type: string;
    value: string;
  }[];
}

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '/work/shared/eval' },
    file: { type: 'string', default: 'tempeval3/platinum_even.jsonl' },
    errors: { type: 'boolean', default: false },
  },
});
const documents: Gold[] = readFileSync(`${values.data}/${values.file}`, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line));

const sums = { gold: 0, system: 0, strict: 0, relaxed: 0, type: 0, value: 0 };
const started = performance.now();
for (const { doc_id, dct, text, timexes } of documents) {
  const found = readTimexes(text, dct);
  sums.gold += timexes.length;
  sums.system += found.length;
  const free = new Set(found);
  for (const gold of timexes) {
    const hit =
      [...free].find((timex) => timex.start === gold.start && timex.end === gold.end) ??
      [...free].find((timex) => timex.start < gold.end && gold.start < timex.end);
    if (hit === undefined) {
      if (values.errors) console.log(`${doc_id}\tMISSED\t${gold.text}\t${gold.value}`);
      continue;
    }
    free.delete(hit);
    sums.relaxed += 1;
    if (hit.start === gold.start && hit.end === gold.end) sums.strict += 1;
    if (hit.type === gold.type) sums.type += 1;
    if (hit.value === gold.value) sums.value += 1;
    else if (values.errors)
      console.log(`${doc_id}\tVALUE\t${gold.text}\t${gold.value}\t≠ ${hit.text}\t${hit.value}`);
  }
  if (values.errors)
    for (const timex of free)
      console.log(
        `${doc_id}\tEXTRA\t${timex.text}\t${timex.value}\t${JSON.stringify(text.slice(timex.start - 30, timex.end + 30))}`,
      );
}
const ms = performance.now() - started;
const f1 = (hits: number) => (2 * hits) / (sums.gold + sums.system);
const row = (name: string, hits: number) =>
  console.log(
    `${name.padEnd(14)} P ${(hits / sums.system).toFixed(4)}  R ${(hits / sums.gold).toFixed(4)}  F1 ${f1(hits).toFixed(4)}`,
  );
console.log(
  `${documents.length} documents, ${sums.gold} gold, ${sums.system} found, ${ms.toFixed(0)} ms`,
);
row('strict span', sums.strict);
row('relaxed span', sums.relaxed);
row('type', sums.type);
row('value', sums.value);
