import { API_KEY_PROJECTION, apiKeyRow } from './api-keys.ts';
import { listing } from './listing.ts';

/** Keys to the API, the newest first. */
export const apiKeyList = listing({
  name: 'apiKeys',
  variable: 'k',
  label: 'ApiKey',
  key: 'k.createdAt',
  indexed: 'k.createdAt IS NOT NULL',
  isTime: true,
  descending: true,
  projection: API_KEY_PROJECTION,
  row: apiKeyRow,
  anchors: {},
});
