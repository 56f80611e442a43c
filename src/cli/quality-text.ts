import type { JudgeQuality, Quality } from '../model/judge-quality.ts';

const COLUMNS = ['votes', 'reviewed', 'confirmed', 'precision', '95 % interval', 'coverage'];
const NAME = 32;

/** What reviews say of the judges, as tables. */
export function qualityText(quality: JudgeQuality): string {
  const named = (title: string, rows: readonly (Quality & { readonly name: string })[]) =>
    rows.length === 0 ? [] : ['', heading(title), ...rows.map((row) => line(row.name, row))];
  const { bands } = quality;
  return `${[
    heading(''),
    line('all', quality.all),
    '',
    heading('judge'),
    ...quality.judges.flatMap((judge) => [
      line(judge.name, judge),
      ...judge.types.map((type) => line(`  ${type.name}`, type)),
    ]),
    ...named('type', quality.types),
    ...named('kind', quality.kinds),
    ...named('strength', quality.strengths),
    ...named('scope', quality.scopes),
    ...(bands.length === 0 ? [] : ['', heading('score (mean of reviewed)')]),
    ...bands.map((band) => {
      const mean = band.meanScore === null ? '' : ` (${band.meanScore.toFixed(2)})`;
      return line(`${band.from.toFixed(1)}–${band.to.toFixed(1)}${mean}`, band);
    }),
  ].join('\n')}\n`;
}

const cells = (texts: readonly string[]) =>
  texts.map((text, n) => text.padStart((COLUMNS[n] ?? '').length + 2)).join('');

const heading = (title: string) => `${title.padEnd(NAME)}${cells(COLUMNS)}`;

function line(
  name: string,
  { votes, reviewed, confirmed, precision, interval, coverage }: Quality,
) {
  const texts = [
    String(votes),
    String(reviewed),
    String(confirmed),
    precision === null ? '–' : precision.toFixed(2),
    interval === null ? '–' : `${interval.from.toFixed(2)}–${interval.to.toFixed(2)}`,
    `${Math.round(coverage * 100)} %`,
  ];
  return `${name.padEnd(NAME)}${cells(texts)}`;
}
