import type { Server } from 'node:http';

const GRACE_MS = 10_000;

/**
 * Stops taking connections, lets requests in flight finish, then closes what is left: idle sockets at once,
 * busy ones when `graceMs` have passed.
 */
export async function closeGracefully(server: Server, graceMs: number = GRACE_MS): Promise<void> {
  if (!server.listening) return;
  const closed = new Promise<void>((resolve, reject) => {
    server.close((error) => (error === undefined ? resolve() : reject(error)));
  });
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), graceMs);
  try {
    await closed;
  } finally {
    clearTimeout(timer);
  }
}
