import { Exact, inWords } from '../exact';
import { combine, multiply, type Quantity, quantityOf, say } from '../quantity';
import type { Charge, ChargeContext } from './charge';

export interface HttpApiComponent {
  readonly kind: 'httpApi';
  readonly requests: Quantity;
  /** Average of request and response; each 512 KB begun is a request of its own. */
  readonly payloadKb: Quantity;
}

export const restCacheSizes = [0.5, 1.6, 6.1, 237] as const;

export interface RestApiComponent {
  readonly kind: 'restApi';
  readonly requests: Quantity;
  /** GB of the stage's cache; null without one. */
  readonly cacheGb: (typeof restCacheSizes)[number] | null;
}

const meterKb = 512;
const zero = new Exact(0);

/** Requests of an HTTP API, metered in steps of 512 KB (https://aws.amazon.com/api-gateway/pricing/). */
export function httpApiCharges({ requests, payloadKb }: HttpApiComponent): readonly Charge[] {
  return [
    {
      label: 'HTTP API requests',
      key: 'httpApi.requests',
      quantity: combine([requests, payloadKb], ([count = zero, kb = zero]) =>
        count.times(Exact.max(1, kb.div(meterKb).ceil())),
      ),
      formula: `${say(requests, 'requests')} of ${say(payloadKb, 'KB')}, in steps of ${meterKb} KB`,
    },
  ];
}

/** Requests and cache of a REST API (https://aws.amazon.com/api-gateway/pricing/). */
export function restApiCharges(
  { requests, cacheGb }: RestApiComponent,
  { month }: ChargeContext,
): readonly Charge[] {
  const charges: Charge[] = [
    {
      label: 'REST API requests',
      key: 'restApi.requests',
      quantity: multiply([requests]),
      formula: say(requests, 'requests'),
    },
  ];
  if (cacheGb !== null) {
    charges.push({
      label: `REST API cache, ${cacheGb} GB`,
      key: `restApi.cache.${cacheGb}`,
      quantity: multiply([quantityOf(month.hours, 'configured')]),
      formula: `${inWords(month.hours)} h`,
    });
  }
  return charges;
}
