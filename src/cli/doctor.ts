import { Command } from 'commander';
import pc from 'picocolors';
import { type Environment, readEnvironment } from '../environment.ts';
import { GainsayError } from '../errors.ts';
import { probeGraph } from '../graph/probe.ts';
import { prepareDataFolder } from '../neo4j/data-folder.ts';
import { requireJava } from '../neo4j/java.ts';
import { requireMaven } from '../neo4j/maven.ts';
import { isProvisioned } from '../neo4j/provision.ts';
import { neo4jStatus } from '../neo4j/status.ts';
import { judgeChecks, MODEL_CHECKS } from './check-models.ts';
import { checkLanguageModel, checkReconciliation } from './check-services.ts';
import { EXIT } from './exit-codes.ts';

interface Finding {
  readonly check: string;
  readonly ok: boolean;
  readonly says: string;
}

/** `gainsay doctor`: what this machine has and lacks for Gainsay, each lack with what to do. */
export function doctorCommand(): Command {
  return new Command('doctor')
    .description('check what Gainsay needs on this machine, and say how to get what is missing')
    .option('--json', 'print the findings as JSON')
    .action(async ({ json }: { readonly json?: boolean }) => {
      const findings = await findingsOn(readEnvironment());
      const widest = Math.max(...findings.map(({ check }) => check.length));
      const lines = findings.map(
        ({ check, ok, says }) =>
          `${ok ? pc.green('✓') : pc.red('✗')} ${check.padEnd(widest)} ${says}`,
      );
      process.stdout.write(`${json ? JSON.stringify(findings) : lines.join('\n')}\n`);
      if (findings.some(({ ok }) => !ok)) process.exitCode = EXIT.setup;
    });
}

async function findingsOn(environment: Environment): Promise<readonly Finding[]> {
  const findings = [await finding('Node', async () => `${process.version}, which will do`)];
  for (const { check, examine } of [...MODEL_CHECKS, ...judgeChecks(environment)]) {
    findings.push(await finding(check, examine));
  }
  findings.push(...(await examineServices(environment)));
  const { uri, user, password } = environment.neo4j;
  if (uri !== null) {
    const check = async () => {
      await probeGraph({ uri, user, password: password ?? '' });
      return `answers at ${uri} (NEO4J_URI)`;
    };
    return [...findings, await finding('Neo4j', check)];
  }
  return [
    ...findings,
    await finding('Java', async () => `${await requireJava(environment.neo4j.javaHome)}, 17 or 21`),
    await finding('Maven', () => checkMaven(environment)),
    await finding('data folder', async () => {
      await prepareDataFolder(environment.data);
      return `${environment.data} can be written`;
    }),
    await finding('Neo4j', () => checkEmbedded(environment)),
  ];
}

/** Services of others, which nothing needs; looked at only where they are configured. */
async function examineServices(environment: Environment): Promise<readonly Finding[]> {
  const { languageModel, extractor, judge, reconcileUrl } = environment;
  const isAsked =
    extractor === 'llm' || judge === 'llm' || (languageModel.baseUrl && languageModel.model);
  return [
    ...(isAsked ? [await finding('LLM', () => checkLanguageModel(environment))] : []),
    ...(reconcileUrl ? [await finding('Wikidata', () => checkReconciliation(reconcileUrl))] : []),
  ];
}

async function finding(check: string, examineIt: () => Promise<string>): Promise<Finding> {
  try {
    return { check, ok: true, says: await examineIt() };
  } catch (error) {
    if (!(error instanceof GainsayError)) throw error;
    return { check, ok: false, says: error.message };
  }
}

async function checkMaven({ cache }: Environment): Promise<string> {
  if (await isProvisioned(cache)) return 'not needed any more: Neo4j is in the cache';
  await requireMaven();
  return 'found; it will fetch Neo4j (about 140 MB) at the first start';
}

async function checkEmbedded({ data }: Environment): Promise<string> {
  const { running, holder, boltUri } = await neo4jStatus(data);
  if (!running) return 'not running; serve, ingest and trace start it when they need it';
  return `runs at ${boltUri}, started by ${holder?.command} (process ${holder?.pid})`;
}
