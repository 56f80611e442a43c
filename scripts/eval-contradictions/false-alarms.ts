import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { comparePairs } from '../../src/contradict/compare.ts';
import { REPORTED_KINDS } from '../../src/model/contradiction.ts';
import type { Section } from '../eval/part.ts';
import { jsonLines } from '../json-lines.ts';
import { pooledPairs } from '../pooled-pairs.ts';
import { shuffled } from '../shuffled.ts';
import { judgeAll } from './judged.ts';
import type { EvalMeans } from './means.ts';
import { three } from './three.ts';

/** How many pairs are compared and reported when whole articles of real news are put into one graph. */
export async function measureFlagged(means: EvalMeans): Promise<Section> {
  const { data, articles, inference, progress } = means;
  const file = join(data, 'polnear', 'dev.jsonl');
  progress(`${articles} articles …`);
  const { pairs, docs } = await pooledPairs({ file, articles, from: 0 }, inference, progress);
  const verdicts = await comparePairs(pairs, inference);
  const flagged = verdicts.filter(({ kind }) => REPORTED_KINDS.has(kind));
  const tally = (key: 'kind' | 'strength' | 'scope') =>
    [...new Set(flagged.map((verdict) => verdict[key] ?? '–'))]
      .sort()
      .map((value) => `${value} ${flagged.filter((one) => (one[key] ?? '–') === value).length}`)
      .join(', ');
  const agreeing = verdicts.filter(({ kind }) => kind === 'agreement').length;
  return {
    tables: [
      {
        caption: 'Pairs',
        columns: [
          'articles',
          'compared',
          'reported',
          'share',
          'kinds',
          'strengths',
          'scopes',
          'agreements',
        ],
        rows: [
          [
            String(docs.size),
            String(pairs.length),
            String(flagged.length),
            three(flagged.length / pairs.length),
            tally('kind'),
            tally('strength'),
            tally('scope'),
            String(agreeing),
          ],
        ],
      },
    ],
    figures: { 'flagged.share': flagged.length / pairs.length, 'flagged.count': flagged.length },
    notes: [
      'How many of the reported are right is for a reader: `npx tsx scripts/eval-flagged.ts` prints 100 of them at random.',
    ],
  };
}

/** Graded pairs of news sentences, nearly all about one thing: a report of contradiction among the like is a false alarm. */
export async function measureSts(means: EvalMeans): Promise<Section> {
  const { data, most, inference, progress } = means;
  progress('sts_news …');
  const file = join(data, 'sts_news', 'sts_news.jsonl');
  if (!existsSync(file)) throw new Error(`${file} is not there.`);
  const all = jsonLines(file) as readonly { score: number; s1: string; s2: string }[];
  const judged = await judgeAll(
    shuffled(all, 1)
      .slice(0, most)
      .map((item) => ({ item, a: { text: item.s1 }, b: { text: item.s2 }, positive: false })),
    inference,
  );
  const bands: readonly (readonly [string, number, number])[] = [
    ['4 to 5: the same', 4, 5.01],
    ['3 to 4', 3, 4],
    ['2 to 3', 2, 3],
    ['0 to 2: other things', 0, 2],
  ];
  const figures: Record<string, number> = {};
  const rows = bands.map(([name, from, to]) => {
    const items = judged.filter(({ item }) => item.score >= from && item.score < to);
    const share = (given: string) =>
      items.filter((one) => one.given === given).length / items.length;
    if (from === 4) figures['sts.same.flagged'] = share('contradiction');
    return [name, String(items.length), three(share('contradiction')), three(share('agreement'))];
  });
  return {
    tables: [
      {
        caption: `${judged.length} pairs by their graded likeness`,
        columns: ['graded', 'n', 'reported as contradiction', 'as agreement'],
        rows,
      },
    ],
    figures,
    notes: [
      'The pairs have no labels of contradiction. Those graded 2 to 4 differ in numbers, names or details, so a report among them is often right; among the same it is not.',
    ],
  };
}
