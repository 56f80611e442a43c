import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { type Floor, isMet } from './floors.ts';
import type { Part, Section, Table } from './part.ts';

/** One part's tables and notes in Markdown, which reads well on a terminal, too. */
export function sectionText(
  { name, title, method }: Pick<Part, 'name' | 'title' | 'method'>,
  { tables, notes }: Section,
  command = 'eval',
): string {
  return [
    `## ${title}`,
    `\`npm run ${command} -- --only ${name}\``,
    method,
    ...tables.map(tableText),
    ...(notes.length > 0 ? [notes.map((note) => `- ${note}`).join('\n')] : []),
  ].join('\n\n');
}

function tableText({ caption, columns, rows }: Table): string {
  const all = [columns, ...rows];
  const widths = columns.map((_, i) =>
    Math.max(3, ...all.map((row) => [...(row[i] ?? '')].length)),
  );
  const line = (cells: readonly string[]) =>
    `| ${widths.map((width, i) => (cells[i] ?? '').padEnd(width)).join(' | ')} |`;
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  return `${caption}:\n\n${[line(columns), rule, ...rows.map(line)].join('\n')}`;
}

/** When, with which code and weights, and on what machine the figures came about. */
export function conditions(
  modelsFolder: string,
  { command = 'eval', model = 'reader' } = {},
): string {
  const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' }).trim();
  const commit = git('rev-parse', '--short', 'HEAD');
  const dirty =
    git('status', '--porcelain', '--', 'src', 'scripts') === ''
      ? ''
      : ', with changes not yet committed';
  const weights = createHash('sha256')
    .update(readFileSync(join(modelsFolder, model, 'model_int8.onnx')))
    .digest('hex')
    .slice(0, 12);
  const [cpu] = cpus();
  return [
    `Measured by \`npm run ${command} -- --write\` on ${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC at commit ${commit}${dirty},`,
    `${model === 'reader' ? 'tagger' : model} weights sha256 ${weights}…, Node ${process.versions.node}, ${process.platform}-${process.arch},`,
    `${cpus().length} cores (${cpu?.model ?? 'unknown'}), ${(totalmem() / 2 ** 30).toFixed(0)} GB.`,
  ].join('\n');
}

interface Evaluation {
  /** The document as it stands: sections that were not measured now are kept. */
  readonly before: string;
  readonly parts: readonly Part[];
  readonly sections: ReadonlyMap<string, Section>;
  readonly skipped: readonly string[];
  readonly floors: readonly Floor[];
  readonly measured: Readonly<Record<string, number>>;
  readonly conditions: string;
}

const HEAD = `# Evaluation

Written by \`npm run eval -- --write\`; do not edit by hand. The data is other people's text and no part of this repository:
it is read from \`../shared/eval\` or \`--data DIR\`, and a set that is not there is skipped. \`npm run eval -- --check\` fails
where a figure of \`scripts/eval/floors.json\` is missed. Not measured for want of data: quantities, and splitting and
wording of claims. Left out on purpose: CheckThat! 2024 (whether a sentence is worth checking is no question of ours) and
LitBank (fiction). The pairs of \`nli\` and \`sts_news\` are for comparing claims, not for extraction.`;

/** docs/evaluation.md: what must be shown, then every part; a part that was not run keeps its old section. */
export function evaluationDocument({
  before,
  parts,
  sections,
  skipped,
  floors,
  measured,
  conditions: when,
}: Evaluation): string {
  const old = sectionsOf(before);
  const kept = (part: Part): string[] => {
    const section = sections.get(part.name);
    if (section) return [`${sectionText(part, section)}\n\n${when}`];
    const text = old.get(part.title);
    return text === undefined ? [] : [text];
  };
  const must = floorsText(
    floors,
    measured,
    sections.size === parts.filter(({ onDemand }) => !onDemand).length ? undefined : old.get(MUST),
  );
  return `${[HEAD, must, ...parts.flatMap(kept), ...skipped.map((line) => `${line}`)].join('\n\n')}\n`;
}

const MUST = 'What must be shown';

function floorsText(
  floors: readonly Floor[],
  measured: Readonly<Record<string, number>>,
  old?: string,
): string {
  const before = new Map(
    [...(old ?? '').matchAll(/^\| (\S+) +\|[^|]*\| (\S+) +\| (\S+) +\|/gm)].map((row) => [
      row[1],
      [row[2], row[3]],
    ]),
  );
  const rows = floors.map((floor) => {
    const figure = measured[floor.figure];
    const wanted = `${floor.must.replace('-', ' ')} ${floor.value}`;
    const [value = '–', verdict = 'not measured'] =
      figure === undefined
        ? (before.get(floor.figure) ?? [])
        : [String(Number(figure.toFixed(4))), isMet(floor, figure) ? 'met' : 'MISSED'];
    return [floor.figure, wanted, value, verdict, floor.because];
  });
  return `## ${MUST}\n\n${floorTable(rows)}`;
}

const floorTable = (rows: Table['rows']) => {
  const columns = ['figure', 'must be', 'is', '', 'because'];
  const table = tableText({ caption: 'x', columns, rows });
  return table.slice(table.indexOf('|'));
};

/** What was measured now beside what must be shown. */
export const floorsTable = (
  floors: readonly Floor[],
  measured: Readonly<Record<string, number>>,
): string =>
  floorTable(
    floors.map((floor) => {
      const figure = measured[floor.figure];
      const wanted = `${floor.must.replace('-', ' ')} ${floor.value}`;
      const is =
        figure === undefined
          ? ['–', 'not measured']
          : [String(Number(figure.toFixed(4))), isMet(floor, figure) ? 'met' : 'MISSED'];
      return [floor.figure, wanted, ...is, floor.because];
    }),
  );

function sectionsOf(document: string): ReadonlyMap<string, string> {
  const pieces = document.split(/^## /m).slice(1);
  return new Map(
    pieces.map((piece) => [piece.slice(0, piece.indexOf('\n')), `## ${piece.trimEnd()}`]),
  );
}
