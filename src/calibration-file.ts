import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { Calibration } from './contradict/calibration.ts';
import type { Refit } from './contradict/refit.ts';
import type { Environment } from './environment.ts';
import { ModelError } from './errors.ts';

const shape = z.object({
  form: z.literal('platt'),
  slope: z.number().positive(),
  intercept: z.number(),
});

/**
 * The calibration that "gainsay eval reviews --refit" wrote; null where there is none.
 * @throws ModelError where the file is damaged, or where one is configured and missing
 */
export async function readCalibration({
  calibration: { path, configured },
}: Pick<Environment, 'calibration'>): Promise<Calibration | null> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    if (missing && !configured) return null;
    throw new ModelError(
      missing
        ? `GAINSAY_CALIBRATION names ${path}, which is not there. Write it by "gainsay eval reviews --refit", or unset the variable.`
        : `The calibration ${path} cannot be read (${(error as Error).message}).`,
      { cause: error },
    );
  }
  const parsed = shape.safeParse(asJson(text));
  if (parsed.success) return { slope: parsed.data.slope, intercept: parsed.data.intercept };
  throw new ModelError(
    `The calibration ${path} is damaged or of another make. Write it anew by "gainsay eval reviews --refit", or delete it: scores are then as the judges give them.`,
  );
}

/** Writes a calibration, whole or not at all. */
export async function writeCalibration(path: string, refit: Refit, at: string): Promise<void> {
  const { calibration, ...fit } = refit;
  await mkdir(dirname(path), { recursive: true });
  const text = `${JSON.stringify({ form: 'platt', ...calibration, ...fit, at }, null, 2)}\n`;
  await writeFile(`${path}.${process.pid}`, text);
  await rename(`${path}.${process.pid}`, path);
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
