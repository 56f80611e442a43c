import { connect, createServer, type Socket } from 'node:net';

/** A TCP line to a server that can be cut, as when the server goes away in the middle of something. */
export interface CuttableLine {
  readonly uri: string;
  /** Ends all connections and refuses new ones. */
  cut(): void;
}

/** Lays a line on a free port to the server of a bolt:// URI. */
export async function cuttableLine(to: string): Promise<CuttableLine> {
  const { hostname, port } = new URL(to);
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket));
    }
    near.pipe(far).pipe(near);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port was given.');
  return {
    uri: `bolt://127.0.0.1:${address.port}`,
    cut() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
