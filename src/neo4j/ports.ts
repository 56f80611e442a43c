import { createServer } from 'node:net';
import type { Environment } from '../environment.ts';
import { SetupError } from '../errors.ts';

export interface WantedPort {
  readonly port: number;
  /** The user asked for this very port: it is not exchanged for another. */
  readonly configured: boolean;
  /** The environment variable that sets it. */
  readonly variable: string;
  /** What it is for: "Bolt", "Neo4j Browser". */
  readonly purpose: string;
}

export const LOOPBACK = '127.0.0.1';

/**
 * The wanted port if it is free on loopback, else a free one with a notice.
 * @throws SetupError where a configured port is taken
 */
export async function choosePort(
  wanted: WantedPort,
  onProgress: (line: string) => void,
): Promise<number> {
  const got = await tryPort(wanted.port);
  if (got !== null) return got;
  const { port, variable, purpose } = wanted;
  if (wanted.configured) {
    throw new SetupError(
      `Port ${port} for ${purpose} (${variable}) is taken or not allowed: stop what uses it, set ${variable} to another port, or to 0 for a free one.`,
      { details: { port, variable } },
    );
  }
  const free = await tryPort(0);
  if (free === null) throw new SetupError('No port is free on 127.0.0.1.');
  onProgress(`Port ${port} is taken; ${purpose} uses ${free} (set ${variable} to choose one).`);
  return free;
}

/**
 * The two ports of the server, as configured or free.
 * @throws SetupError where a configured port is taken or both are the same
 */
export async function choosePorts(
  settings: Environment['neo4j'],
  onProgress: (line: string) => void,
): Promise<{ readonly bolt: number; readonly browser: number }> {
  const bolt = await choosePort(
    {
      port: settings.boltPort,
      configured: settings.boltPortConfigured,
      variable: 'GAINSAY_BOLT_PORT',
      purpose: 'Bolt',
    },
    onProgress,
  );
  // Held while the other is chosen, so that the two differ.
  const held = createServer();
  await new Promise<void>((done) => {
    held.once('error', () => done()).listen({ port: bolt, host: LOOPBACK }, done);
  });
  try {
    const browser = await choosePort(
      {
        port: settings.browserPort,
        configured: settings.browserPortConfigured,
        variable: 'GAINSAY_BROWSER_PORT',
        purpose: 'Neo4j Browser',
      },
      onProgress,
    );
    return { bolt, browser };
  } finally {
    await new Promise((done) => {
      held.close(done);
    });
  }
}

async function tryPort(port: number): Promise<number | null> {
  return new Promise((done) => {
    const server = createServer();
    server.once('error', () => done(null));
    server.listen({ port, host: LOOPBACK, exclusive: true }, () => {
      const address = server.address();
      const bound = typeof address === 'object' && address !== null ? address.port : null;
      server.close(() => done(bound));
    });
  });
}
