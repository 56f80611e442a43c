import { GainsayError, PipelineError } from '../errors.ts';
import { isDriverError } from '../graph/errors.ts';

export interface StageName {
  readonly stage: string;
  readonly articleId: string;
}

/** Runs a stage; what it throws without meaning to becomes a PipelineError that names stage and article. */
export async function runStage<Result>(
  { stage, articleId }: StageName,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const isMeant = error instanceof GainsayError || isDriverError(error) || isAbort(error);
    if (isMeant) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new PipelineError(
      `The stage "${stage}" failed on article ${articleId}: ${reason}. Nothing of this stage was stored. This is a bug in Gainsay: please report it with the article.`,
      { cause: error, details: { stage, articleId } },
    );
  }
}

const isAbort = (error: unknown) =>
  error instanceof Error && (error.name === 'AbortError' || error.name === 'TimeoutError');
