import { type Offer, offers } from './catalogue';

const byName = new Map<string, Offer>();
for (const offer of offers) {
  const { service, usage, operation } = offer.product;
  for (const name of [`${service}/${usage}`, `${service}/${usage}/${operation}`]) {
    const key = `${offer.region.code}/${name}`;
    if (!byName.has(key)) byName.set(key, offer);
  }
}

/** The offer of a product in a region, by its usage type without prefix; in a region without prices that of us-east-1. */
export function findOffer(region: string, service: string, usage: string, operation?: string): Offer | null {
  const name = [service, usage, ...(operation === undefined ? [] : [operation])].join('/');
  return byName.get(`${region}/${name}`) ?? byName.get(`us-east-1/${name}`) ?? null;
}
