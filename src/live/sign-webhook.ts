import { createHmac, randomBytes } from 'node:crypto';

/** A new signing key, in the form that libraries of Standard Webhooks take. */
export const newWebhookSecret = () => `whsec_${randomBytes(24).toString('base64')}`;

/**
 * The headers of Standard Webhooks (https://www.standardwebhooks.com): HMAC-SHA256 over id, time and body.
 * @param at milliseconds since 1970
 */
export function webhookHeaders(
  body: string,
  { id, secret, at }: { readonly id: string; readonly secret: string; readonly at: number },
) {
  const timestamp = String(Math.floor(at / 1000));
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${signature}`,
  };
}
