import { rmSync } from 'node:fs';
import { readArticleFile } from '../../../src/article/read-article-file.ts';
import { splitSentences } from '../../../src/article/split-sentences.ts';
import { extract } from '../../../src/extract/extract.ts';
import { readableSentences } from '../../../src/extract/readable-sentences.ts';
import { windowsOf } from '../../../src/extract/windows.ts';
import type { Inference } from '../../../src/inference/inference.ts';
import { bareSession } from '../bare-session.ts';
import { runCli } from '../cli-run.ts';
import { polnearArticles, writeArticles } from '../dev-articles.ts';
import { share } from '../format.ts';
import type { Part } from '../part.ts';

/** As the command line has it: extractions that may be under way at once. */
const AHEAD = 4;

/** How much of the tagger's bare speed is left to a user, and how much memory it takes. */
export const speedPart: Part = {
  name: 'speed',
  title: 'Speed and memory: the 84 articles of PolNeAR dev',
  method:
    "In each round, one after the other: the tagger's ONNX session with nothing around it on the windows that the extractor makes (one input a run, the threads of the command line, pieces made beforehand); `extract` on the same articles in this process, one model worker, four articles under way, from files; and the built `gainsay extract --jsonl` as a process of its own, its start, model loading, resolving and printing included. Share: seconds of the session over seconds of the run, the median of the rounds. Memory: VmHWM of the process of the last. Processor time, of all threads, holds on a busy machine as well, where seconds do not.",
  needs: ['polnear/dev.jsonl'],
  async run({ modelsFolder, threads, inference, rounds, progress, ...context }) {
    const articles = polnearArticles(
      { modelsFolder, threads, inference, rounds, progress, ...context },
      'dev',
    );
    const { folder, files } = writeArticles(articles);
    try {
      const texts = articles.flatMap(({ text }) =>
        windowsOf(text, readableSentences(text, splitSentences(text)).sentences).map(
          ({ start, end }) => text.slice(start, end),
        ),
      );
      const bare = await bareSession(texts, { modelsFolder, threads });
      const single = await bareSession(texts, { modelsFolder, threads: 1 });
      await pipeline(files.slice(0, 12), inference);
      const measured: Round[] = [];
      for (let round = 0; round < rounds; round++) {
        const alone = await timed(() => bare.run());
        const oneThread = await timed(() => single.run());
        const inProcess = await timed(() => pipeline(files, inference));
        const cli = await runCli(files, modelsFolder);
        measured.push({
          bare: alone,
          single: oneThread,
          pipeline: inProcess,
          cli: { seconds: cli.seconds, cpu: cli.cpuSeconds ?? Number.NaN },
          peak: cli.peakMegabytes ?? Number.NaN,
        });
        progress(
          `round ${round + 1} of ${rounds}: session ${alone.seconds.toFixed(1)} s, extract ${inProcess.seconds.toFixed(1)} s, command line ${cli.seconds.toFixed(1)} s`,
        );
      }
      const of = (value: (round: Round) => number) => median(measured.map(value));
      const perSecond = (value: number) => (articles.length / value).toFixed(1);
      const row = (name: string, key: Run) => {
        const time = of((round) => round[key].seconds);
        return [
          name,
          time.toFixed(2),
          of((round) => round[key].cpu).toFixed(2),
          perSecond(time),
          share(of((round) => round.bare.seconds / round[key].seconds)),
          share(of((round) => round.single.seconds / round[key].seconds)),
          share(of((round) => round.bare.cpu / round[key].cpu)),
        ];
      };
      const peak = Math.max(...measured.map((round) => round.peak));
      return {
        tables: [
          {
            caption: `${articles.length} articles, ${bare.windows} windows, ${bare.pieces} pieces, ${rounds} rounds, medians`,
            columns: [
              '',
              's',
              'processor s',
              'articles/s',
              `share of the session, ${threads} threads`,
              'share of the session, 1 thread',
              'share of processor time',
            ],
            rows: [
              row(`bare session, ${threads} threads`, 'bare'),
              row('bare session, 1 thread', 'single'),
              row('extract', 'pipeline'),
              row('gainsay extract, start to end', 'cli'),
            ],
          },
        ],
        figures: {
          'speed.extract.share': of((round) => round.bare.seconds / round.pipeline.seconds),
          'speed.extract.cpuShare': of((round) => round.bare.cpu / round.pipeline.cpu),
          'speed.cli.share': of((round) => round.bare.seconds / round.cli.seconds),
          'speed.cli.articlesPerSecond': articles.length / of((round) => round.cli.seconds),
          'memory.cli.megabytes': peak,
        },
        notes: [`Peak resident memory of the command line: ${peak.toFixed(0)} MB.`],
      };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

type Run = 'bare' | 'single' | 'pipeline' | 'cli';

interface Cost {
  readonly seconds: number;
  readonly cpu: number;
}

interface Round extends Readonly<Record<Run, Cost>> {
  readonly peak: number;
}

/** Seconds by the clock and of the processor, all threads of this process together. */
async function timed(work: () => Promise<unknown>): Promise<Cost> {
  const started = performance.now();
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return { seconds: (performance.now() - started) / 1000, cpu: (user + system) / 1e6 };
}

/** Reads and extracts all files, some of them under way while one is waited for. */
async function pipeline(files: readonly string[], inference: Inference): Promise<void> {
  const one = async (file: string) =>
    extract(await readArticleFile(file, { retrievedAt: '2026-01-01T00:00:00.000Z' }), inference);
  const waiting: Promise<unknown>[] = [];
  for (const file of files) {
    waiting.push(one(file));
    if (waiting.length >= AHEAD) await waiting.shift();
  }
  await Promise.all(waiting);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low = 0, high = 0] = [sorted[sorted.length % 2 ? middle : middle - 1], sorted[middle]];
  return (low + high) / 2;
}
