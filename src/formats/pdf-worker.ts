import { parentPort, workerData } from 'node:worker_threads';
import { extractTextItems, getDocumentProxy, getMeta } from 'unpdf';
import { z } from 'zod';
import type { PdfAnswer } from './pdf-answer.ts';

const MOST_PAGES = 500;
const MOST_ITEMS = 400_000;

const given = z.instanceof(Uint8Array);
const about = z.object({ Title: z.string().optional(), Author: z.string().optional() });

/** Reads one PDF and ends; whoever started this thread ends it where it takes too long or too much. */
async function read(): Promise<PdfAnswer> {
  const pdf = await getDocumentProxy(given.parse(workerData), {
    isEvalSupported: false,
    verbosity: 0,
  });
  if (pdf.numPages > MOST_PAGES)
    return { error: `it has ${pdf.numPages} pages, and at most ${MOST_PAGES} are read` };
  const { items } = await extractTextItems(pdf);
  if (items.reduce((sum, page) => sum + page.length, 0) > MOST_ITEMS)
    return { error: 'it has too many pieces of text' };
  const { info } = await getMeta(pdf);
  const { Title = null, Author = null } = about.safeParse(info).data ?? {};
  const pages = items.map((page) =>
    page.map(({ str, x, y, width, height, fontSize, hasEOL }) => ({
      text: str,
      x,
      y,
      width,
      size: fontSize || height,
      endsLine: hasEOL,
    })),
  );
  return { error: null, title: Title, author: Author, pages };
}

const words = (error: unknown) =>
  (error instanceof Error ? error.message : String(error)).slice(0, 200);

parentPort?.postMessage(
  await read().catch((error: unknown): PdfAnswer => ({ error: words(error) })),
);
