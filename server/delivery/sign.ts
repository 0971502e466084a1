import { createHmac } from 'node:crypto';

/** The signature of a webhook: `t=<seconds since 1970>,v1=<HMAC-SHA-256 of "<t>.<body>", hex>`. */
export function sign(body: string, secret: string, at: Date): string {
  const t = Math.floor(at.getTime() / 1000);
  return `t=${t},v1=${createHmac('sha256', secret).update(`${t}.${body}`).digest('hex')}`;
}
