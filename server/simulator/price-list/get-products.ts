import type { Operation } from '../service';
import { priceDocument } from './document';
import { filterOf } from './filters';
import { pricePage, requireFormat, requireOffers } from './requests';

/** Price list items of a service that pass every filter, each a JSON text. */
export const getProducts: Operation = {
  handle(input, call) {
    requireFormat(input);
    const found = requireOffers(input).filter(filterOf(input));
    const page = pricePage(input, found, (offer) => offer.sku);
    return {
      FormatVersion: 'aws_v1',
      PriceList: page.items.map((offer) => JSON.stringify(priceDocument(call.world.prices, offer, call.now))),
      ...page.next,
    };
  },
};
