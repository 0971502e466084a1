import { present, requireAll } from '../constraints';
import { text } from '../input';
import type { Operation } from '../service';
import { type Offer, offersOfService, serviceCodes } from './catalogue';
import { attributesOf } from './document';
import { invalidParameter, pricePage, requireFormat, requireOffers } from './requests';

function fieldsOf(offer: Offer): Readonly<Record<string, string>> {
  return { ...attributesOf(offer), productFamily: offer.product.family, termType: 'OnDemand' };
}

function attributeNames(offers: readonly Offer[]): readonly string[] {
  return [...new Set(offers.flatMap((offer) => Object.keys(fieldsOf(offer))))].sort();
}

/** One service, or all, with the attributes that its products can be filtered by. */
export const describeServices: Operation = {
  handle(input) {
    requireFormat(input);
    const wanted = text(input, 'ServiceCode');
    if (wanted !== undefined) requireOffers(input);
    const page = pricePage(input, wanted === undefined ? serviceCodes : [wanted], (code) => code);
    const Services = page.items.map((code) => ({
      ServiceCode: code,
      AttributeNames: attributeNames(offersOfService(code) ?? []),
    }));
    return { FormatVersion: 'aws_v1', Services, ...page.next };
  },
};

/** Every value an attribute of a service's products has, in order. */
export const getAttributeValues: Operation = {
  handle(input) {
    const name = text(input, 'AttributeName');
    requireAll([present(name, 'attributeName')]);
    const offers = requireOffers(input);
    if (!attributeNames(offers).includes(name ?? '')) {
      throw invalidParameter(`There is no attribute ${name} of the service.`);
    }
    const values = new Set(offers.flatMap((offer) => fieldsOf(offer)[name ?? ''] ?? []));
    const page = pricePage(input, [...values].sort(), (value) => value);
    return { AttributeValues: page.items.map((Value) => ({ Value })), ...page.next };
  },
};
