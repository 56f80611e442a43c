import type { Server } from 'node:http';
import { type AddressInfo, createServer, type Server as NetServer } from 'node:net';
import { SetupError } from '../errors.ts';

/** Where to listen. */
export interface ListenAddress {
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** Whether the port was asked for: a taken one is then an error, where else a free one is taken in its place. */
  readonly portConfigured: boolean;
}

/**
 * Starts to listen and tells the address clients can use.
 * @throws SetupError where the port is taken or may not be used
 */
export async function listen(server: Server, address: ListenAddress): Promise<string> {
  try {
    await tryListen(server, address.host, address.port);
  } catch (error) {
    if (codeOf(error) !== 'EADDRINUSE' || address.portConfigured) throw explain(error, address);
    await tryListen(server, address.host, 0);
  }
  const bound = server.address() as AddressInfo;
  return addressOf({ host: bound.address, port: bound.port });
}

/**
 * The address with its port settled, so that it can be told before anything listens: where 0 was asked for, or the port
 * is taken and was not asked for, one that is free now.
 */
export async function settlePort(address: ListenAddress): Promise<ListenAddress> {
  const free = await freePort(address.host, address.port);
  if (free !== null) return { ...address, port: free };
  if (address.portConfigured) return address;
  return { ...address, port: (await freePort(address.host, 0)) ?? 0 };
}

async function freePort(host: string, port: number): Promise<number | null> {
  const server = createServer();
  try {
    await tryListen(server, host, port);
    return (server.address() as AddressInfo).port;
  } catch {
    return null;
  } finally {
    await new Promise((done) => {
      server.close(done);
    });
  }
}

/** The address of a host and port that clients of this machine can use. */
export function addressOf({ host, port }: Pick<ListenAddress, 'host' | 'port'>): string {
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}

function tryListen(server: Server | NetServer, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port }, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

const codeOf = (error: unknown) =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown';

function explain(error: unknown, { host, port }: ListenAddress): SetupError {
  const place = `${host}:${port}`;
  const sentences: Readonly<Record<string, string>> = {
    EADDRINUSE: `Port ${port} is taken by another process. Stop it, or set GAINSAY_PORT to another port (0 for any free one).`,
    EACCES: `This user may not listen on ${place}. Set GAINSAY_PORT to a port above 1023.`,
    EADDRNOTAVAIL: `This machine has no address ${host}. Set GAINSAY_HOST to one it has, such as 127.0.0.1.`,
    ENOTFOUND: `The name ${host} is not known. Set GAINSAY_HOST to an address of this machine, such as 127.0.0.1.`,
  };
  const code = codeOf(error);
  return new SetupError(sentences[code] ?? `Cannot listen on ${place} (${code}).`, {
    cause: error,
    details: { host, port, code },
  });
}
