// Autocannon lives in this folder's own node_modules, so nothing of it is typed here; see load.d.mts.
import autocannon from 'autocannon';

/** However short the time, so many answers for each connection: a slow server is measured too. */
const LEAST = 2;
const GIVE_UP_MS = 120_000;

/** Sends the bodies in turn for so long, and tells how long each answer took. */
export function load({ url, bodies, connections, ms }) {
  return new Promise((resolve, reject) => {
    const latencies = [];
    let failed = 0;
    const began = performance.now();
    const instance = autocannon(
      {
        url,
        connections,
        duration: (ms + GIVE_UP_MS) / 1000,
        timeout: GIVE_UP_MS / 1000,
        requests: bodies.map((body) => ({
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body,
        })),
      },
      (error) => {
        if (error) reject(error);
        else resolve({ latencies, failed, seconds: (performance.now() - began) / 1000 });
      },
    );
    instance.on('response', (_client, status, _bytes, time) => {
      latencies.push(time);
      if (status !== 200) failed += 1;
      if (latencies.length >= LEAST * connections && performance.now() - began >= ms)
        instance.stop();
    });
  });
}
