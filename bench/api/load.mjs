// Autocannon lives in this folder's own node_modules, so nothing of it is typed here; see load.d.mts.
import autocannon from 'autocannon';

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
        duration: Math.ceil(ms / 1000) + 60,
        timeout: 60,
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
    });
    setTimeout(() => instance.stop(), ms);
  });
}
