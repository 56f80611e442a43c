const LOOPBACK = new Set(['localhost', '127.0.0.1', '::1', '[::1]']);

/** The name of a host without its port, in lower case. */
export const hostName = (host: string) => host.replace(/:\d+$/, '').toLowerCase();

/** Whether an address to listen on can be reached from this machine alone. */
export const isLoopback = (address: string) =>
  LOOPBACK.has(hostName(address)) || /^127\.\d+\.\d+\.\d+$/.test(address) || address === '::1';
