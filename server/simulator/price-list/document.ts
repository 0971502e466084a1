import { codeOf, type Offer } from './catalogue';
import { announcedPrice } from './current-price';
import type { PriceListState } from './state';

const onDemandTerm = 'JRTCKXETXF';
const untieredRate = '6YS6EN2CT7';

const serviceNames: Readonly<Record<string, string>> = {
  AWSDataTransfer: 'AWS Data Transfer',
  AWSELB: 'Elastic Load Balancing',
  AWSLambda: 'AWS Lambda',
  AWSSecretsManager: 'AWS Secrets Manager',
  AmazonApiGateway: 'Amazon API Gateway',
  AmazonCloudWatch: 'AmazonCloudWatch',
  AmazonEC2: 'Amazon Elastic Compute Cloud',
  AmazonECR: 'Amazon EC2 Container Registry (ECR)',
  AmazonECS: 'Amazon Elastic Container Service',
  AmazonRDS: 'Amazon Relational Database Service',
  AmazonS3: 'Amazon Simple Storage Service',
  AmazonVPC: 'Amazon Virtual Private Cloud',
};

function placeOf({ product, region }: Offer): Readonly<Record<string, string>> {
  const place = { location: region.location, locationType: 'AWS Region', regionCode: region.code };
  if (product.service !== 'AWSDataTransfer') return place;
  const toOutside = product.attributes.toLocation !== undefined;
  return {
    fromLocation: region.location,
    fromLocationType: 'AWS Region',
    fromRegionCode: region.code,
    ...(toOutside
      ? { toRegionCode: '' }
      : { toLocation: region.location, toLocationType: 'AWS Region', toRegionCode: region.code }),
  };
}

/** The product's attributes as AWS spells them, the ones that a filter can name. */
export function attributesOf(offer: Offer): Readonly<Record<string, string>> {
  const { service, operation, attributes } = offer.product;
  return {
    ...placeOf(offer),
    servicecode: service,
    servicename: serviceNames[service] ?? service,
    ...attributes,
    usagetype: offer.usageType,
    operation,
  };
}

function isoSeconds(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d{3}Z$/, 'Z');
}

function decimals(usd: string): string {
  const [whole = '0', fraction = ''] = usd.split('.');
  return `${whole}.${fraction.padEnd(10, '0')}`;
}

function priceDimensions(offer: Offer, tiers: ReturnType<typeof announcedPrice>['tiers']) {
  const { product, region, sku } = offer;
  return tiers.map(({ upTo, usd }, index) => {
    const rate = tiers.length === 1 ? untieredRate : codeOf(`${sku}/${index}`, 10);
    const rateCode = `${sku}.${onDemandTerm}.${rate}`;
    return [
      rateCode,
      {
        unit: product.unit,
        endRange: upTo ?? 'Inf',
        description: `$${usd} per ${product.unit} for ${offer.usageType} in ${region.location}`,
        appliesTo: [],
        rateCode,
        beginRange: tiers[index - 1]?.upTo ?? '0',
        pricePerUnit: { USD: decimals(usd) },
      },
    ] as const;
  });
}

/** One item of a price list at a moment, in the shape of AWS's own documents. */
export function priceDocument(state: PriceListState, offer: Offer, now: number) {
  const { sku, product } = offer;
  const price = announcedPrice(state, offer, now);
  const publicationDate = isoSeconds(price.publishedAt);
  const term = {
    priceDimensions: Object.fromEntries(priceDimensions(offer, price.tiers)),
    sku,
    effectiveDate: isoSeconds(price.effectiveAt),
    offerTermCode: onDemandTerm,
    termAttributes: {},
  };
  return {
    product: { productFamily: product.family, attributes: attributesOf(offer), sku },
    serviceCode: product.service,
    terms: { OnDemand: { [`${sku}.${onDemandTerm}`]: term } },
    version: publicationDate.replace(/[^0-9]/g, ''),
    publicationDate,
  };
}
