import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from '@jest/globals';
import { type SeedsReport, seedsReport } from '../scripts/seeds-report.ts';
import { defaultModelsFolder } from '../src/inference/default-models-folder.ts';
import { openInference } from '../src/inference/open-inference.ts';

const inference = openInference({ modelsFolder: defaultModelsFolder() });
afterAll(() => inference.close());
const seeds = pathToFileURL(`${join(__dirname, '..', 'seeds')}/`);

const contradictions = ({ pairs }: SeedsReport) =>
  pairs.filter(({ relation }) => relation === 'contradiction');

describe.each(['forward', 'backward'] as const)('the seeds, read %s', (order) => {
  let report: SeedsReport;
  const read = async () => {
    report ??= await seedsReport(inference, seeds, order);
    return report;
  };

  test('yield the claims with their speakers', async () => {
    const { claims } = await read();
    expect(claims).toHaveLength(15);
    expect(claims.filter(({ exact }) => exact).length).toBeGreaterThanOrEqual(14);
    expect(
      claims.filter(({ speaker, overlap }) => speaker && overlap).length,
    ).toBeGreaterThanOrEqual(14);
    expect(claims.filter(({ cue }) => cue).length).toBeGreaterThanOrEqual(13);
    expect(claims.filter(({ quotation }) => quotation).length).toBeGreaterThanOrEqual(13);
    expect(
      claims.filter(({ polarity, modality }) => polarity && modality).length,
    ).toBeGreaterThanOrEqual(13);
  });

  test('yield the actors, of the right type', async () => {
    const { actors } = await read();
    expect(actors.filter(({ found }) => found === null)).toEqual([]);
    expect(actors.filter(({ type }) => !type)).toEqual([]);
  });

  test('yield the contradictions, and none between claims that agree or have nothing to do with each other', async () => {
    const found = await read();
    const wanted = contradictions(found);
    expect(wanted.filter(({ right }) => right).length).toBeGreaterThanOrEqual(8);
    expect(wanted.filter(({ strengthRight }) => strengthRight).length).toBeGreaterThanOrEqual(7);
    expect(found.pairs.filter((pair) => !wanted.includes(pair) && !pair.right)).toEqual([]);
    // Few pairs of claims about one event contradict: a judge that flags many has learnt nothing.
    expect(found.flagged / found.compared).toBeLessThan(0.12);
  });
});
