import { Worker } from 'node:worker_threads';
import { readArticle } from '../article/read-article.ts';
import { ArticleRejectedError } from '../errors.ts';
import type { ReadArticle } from '../model/article.ts';
import type { Given } from './given.ts';
import type { PdfAnswer } from './pdf-answer.ts';
import { pdfText } from './pdf-layout.ts';

export const MOST_PDF_BYTES = 20 * 1024 * 1024;
const TIME_LIMIT_MS = 60_000;
const HEAP_MB = 512;

/**
 * A PDF as an article: its text in reading order. Read in a thread of its own, which is ended where it takes too long or
 * too much memory. Scanned pages hold no text, and are refused.
 * @throws ArticleRejectedError
 */
export async function readPdf(bytes: Uint8Array, given: Given): Promise<ReadArticle> {
  if (bytes.byteLength > MOST_PDF_BYTES) {
    throw new ArticleRejectedError(
      `The PDF has ${bytes.byteLength} bytes; it may have ${MOST_PDF_BYTES}.`,
    );
  }
  const answer = await inThread(bytes);
  if (answer.error !== null) {
    throw new ArticleRejectedError(
      `The PDF cannot be read: ${answer.error.replace(/\.$/, '')}. Save the article as text and give that.`,
    );
  }
  const text = pdfText(answer.pages);
  if (!/\p{L}/u.test(text)) {
    throw new ArticleRejectedError(
      'The PDF holds no text: its pages are pictures. Run it through text recognition (OCR) first.',
    );
  }
  const read = readArticle({
    ...(answer.title?.trim() ? { title: answer.title } : {}),
    ...(answer.author?.trim() ? { byline: answer.author } : {}),
    ...given,
    // What server and page would say of a charset is not of this text.
    content: text,
    format: 'text',
  });
  const warning =
    'The text was taken from a PDF; its order, and words cut at line ends, may be wrong in places.';
  return { ...read, warnings: [...read.warnings, warning] };
}

function inThread(bytes: Uint8Array): Promise<PdfAnswer> {
  const file = import.meta.url.endsWith('.ts') ? './pdf-worker-from-source.mjs' : './pdf-worker.js';
  const worker = new Worker(new URL(file, import.meta.url), {
    workerData: new Uint8Array(bytes),
    execArgv: [],
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
  });
  return new Promise((resolve) => {
    const late = setTimeout(
      () => end({ error: `it takes longer than ${TIME_LIMIT_MS / 1000} s` }),
      TIME_LIMIT_MS,
    );
    function end(answer: PdfAnswer) {
      clearTimeout(late);
      resolve(answer);
      void worker.terminate();
    }
    worker.once('message', end);
    worker.once('error', (error) => end({ error: error.message.slice(0, 200) }));
    worker.once('exit', () => end({ error: 'it could not be read to its end' }));
  });
}
