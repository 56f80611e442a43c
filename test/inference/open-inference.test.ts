import { afterAll, expect, test } from '@jest/globals';
import { defaultModelsFolder } from '../../src/inference/default-models-folder.ts';
import type { TaggedWindow } from '../../src/inference/inference.ts';
import { openInference } from '../../src/inference/open-inference.ts';

const inference = openInference({ modelsFolder: defaultModelsFolder() });
afterAll(() => inference.close());

/** The text runs that carry a label, as the arg-max of each piece says. */
function labelled(text: string, tagged: TaggedWindow, kind: 'attribution' | 'entity') {
  const labels = kind === 'attribution' ? tagged.attributionLabels : tagged.entityLabels;
  const runs: { label: string; start: number; end: number }[] = [];
  tagged.starts.forEach((start, piece) => {
    const logits = tagged[kind].subarray(piece * labels.length, (piece + 1) * labels.length);
    const label = labels[logits.indexOf(Math.max(...logits))] as string;
    const end = tagged.ends[piece] as number;
    const open = runs.at(-1);
    if (label.startsWith('I-') && open?.label === label.slice(2)) open.end = end;
    else runs.push({ label: label.replace('B-', ''), start, end });
  });
  return runs
    .filter(({ label }) => label !== 'O')
    .map(({ label, start, end }) => `${label}: ${text.slice(start, end)}`);
}

test('the reader marks source, cue and content, and offsets stay exact behind astral characters', async () => {
  const texts = [
    'The minister said on Monday that the bridge would reopen in May.',
    '🚢🚢 The minister said on Monday that the bridge would reopen in May.',
  ];
  const [plain, astral] = await inference.tag(texts);
  for (const [text, tagged] of [
    [texts[0], plain],
    [texts[1], astral],
  ] as [string, TaggedWindow][]) {
    const runs = labelled(text, tagged, 'attribution');
    expect(runs).toContain('source: The minister');
    expect(runs).toContain('cue: said');
    expect(runs.find((run) => run.startsWith('content'))).toMatch(/the bridge would reopen in May/);
  }
});
