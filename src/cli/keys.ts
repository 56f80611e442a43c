import { Command, Option } from 'commander';
import { createKey } from '../access/keys.ts';
import { readEnvironment } from '../environment.ts';
import { InputError } from '../errors.ts';
import { apiKeyList } from '../graph/api-key-list.ts';
import { revokeApiKey } from '../graph/api-keys.ts';
import type { Graph } from '../graph/runner.ts';
import type { ApiKey } from '../model/api-key.ts';
import { LOCAL_PRINCIPAL, ROLES, type Role } from '../model/principal.ts';
import { openStore } from '../store.ts';
import { progress } from './progress.ts';

/** `gainsay keys`: makes, lists and revokes the keys with which the API is asked. */
export function keysCommand(): Command {
  const command = new Command('keys').description(
    'make, list and revoke keys to the API (GAINSAY_AUTH=required)',
  );
  command
    .command('create')
    .description('make a key; it is printed once, on stdout, and kept nowhere')
    .requiredOption('--name <name>', 'whose key it is')
    .addOption(
      new Option('--role <role...>', 'what it may do').choices([...ROLES]).makeOptionMandatory(),
    )
    .option('--expires <when>', 'when it ends: 90d, 12h, or a date (default: when it is revoked)')
    .option('--json', 'print the key and what it is as JSON')
    .action(create);
  command
    .command('list')
    .description('list the keys there are; the secrets are not known')
    .option('--json', 'print as JSON')
    .action(list);
  command
    .command('revoke')
    .argument('<key>', 'its id, or its first characters as the list has them')
    .description('end a key for good; running services refuse it within 5 seconds')
    .action(revoke);
  return command;
}

interface CreateFlags {
  readonly name: string;
  readonly role: readonly Role[];
  readonly expires?: string;
  readonly json?: boolean;
}

async function create({ name, role, expires, json }: CreateFlags): Promise<void> {
  const at = new Date().toISOString();
  const expiresAt = expires === undefined ? null : endOf(expires, Date.parse(at));
  await withGraph('create', async (graph) => {
    const request = { name, roles: role, expiresAt };
    const { key, secret } = await createKey(graph, request, { principal: LOCAL_PRINCIPAL, at });
    if (json) return print(JSON.stringify({ ...key, secret }));
    progress(`${describe(key)}\nThe key follows; keep it, it is not shown again.`);
    print(secret);
  });
}

async function list({ json }: { readonly json?: boolean }): Promise<void> {
  await withGraph('list', async (graph) => {
    const keys = await allKeys(graph);
    if (json) return print(JSON.stringify(keys));
    if (keys.length === 0) return progress('There are no keys: gainsay keys create --help.');
    print(keys.map(describe).join('\n'));
  });
}

async function revoke(key: string): Promise<void> {
  await withGraph('revoke', async (graph) => {
    const at = new Date().toISOString();
    print(describe(await revokeApiKey(graph, key, { principal: LOCAL_PRINCIPAL, at })));
  });
}

async function withGraph(name: string, use: (graph: Graph) => Promise<void>): Promise<void> {
  const store = await openStore({
    environment: readEnvironment(),
    command: `gainsay keys ${name}`,
    whenHeld: 'attach',
    onProgress: progress,
  });
  try {
    await use(store.graph);
  } finally {
    await store.close();
  }
}

const PAGE = 100;

async function allKeys(graph: Graph): Promise<readonly ApiKey[]> {
  const keys: ApiKey[] = [];
  for (let after = null; ; ) {
    const page = { size: PAGE, after, before: null, backward: false };
    const [read] = await apiKeyList.pages(graph, { of: null, conditions: [], page });
    if (read === undefined) return keys;
    keys.push(...read.rows.map(({ item }) => item));
    const last = read.rows.at(-1);
    if (!read.more || last === undefined) return keys;
    after = last.place;
  }
}

const UNIT_MS = { h: 3_600_000, d: 86_400_000 } as const;

/** The end of a key from a stretch of time from now or a date, which holds to its end. */
export function endOf(text: string, now: number): string {
  const stretch = /^(\d{1,5})([hd])$/.exec(text.trim());
  if (stretch) {
    const [, count = '', unit] = stretch;
    return new Date(now + Number(count) * UNIT_MS[unit as 'h' | 'd']).toISOString();
  }
  if (!/^\d{4}-\d{2}-\d{2}/.test(text) || Number.isNaN(Date.parse(text))) {
    throw new InputError(
      '--expires is a stretch such as 90d or 12h, or a date such as 2030-01-31.',
    );
  }
  return text.length === 10 ? text : new Date(text).toISOString();
}

function describe({ id, name, roles, prefix, ...key }: ApiKey): string {
  const ends =
    key.revokedAt !== null
      ? `revoked ${key.revokedAt}`
      : key.expiresAt !== null
        ? `expires ${key.expiresAt}`
        : 'does not expire';
  const used = key.lastUsedAt === null ? 'never used' : `last used about ${key.lastUsedAt}`;
  return `${prefix}…  ${name}  ${roles.join(', ')}  made ${key.createdAt}  ${ends}  ${used}  ${id}`;
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
