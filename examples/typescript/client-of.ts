import { createClient } from 'gainsay/client';

/** A client for GAINSAY_URL, with the key of GAINSAY_API_KEY where one is set. */
export function clientOf(environment: NodeJS.ProcessEnv) {
  const { GAINSAY_URL: url = 'http://127.0.0.1:4000/graphql', GAINSAY_API_KEY: apiKey } = environment;
  return createClient(apiKey === undefined ? { url } : { url, apiKey });
}
