import { z } from 'zod';
import { defineEndpoint } from '../endpoint';
import { PriceVersionDetail } from './prices';

const example = {
  offerCode: 'AWSSecretsManager',
  publicationDate: '2026-11-01T00:00:00Z',
  products: {
    ABCDEFGH12345678: {
      sku: 'ABCDEFGH12345678',
      productFamily: 'Secret',
      attributes: { regionCode: 'eu-central-1', usagetype: 'EUC1-AWSSecretsManager-Secrets' },
    },
  },
  terms: {
    OnDemand: {
      ABCDEFGH12345678: {
        'ABCDEFGH12345678.JRTCKXETXF': {
          priceDimensions: {
            'ABCDEFGH12345678.JRTCKXETXF.6YS6EN2CT7': {
              unit: 'Secrets',
              beginRange: '0',
              endRange: 'Inf',
              pricePerUnit: { USD: '0.4000000000' },
            },
          },
        },
      },
    },
  },
};

/** One of AWS's offer files; what of it is not needed is passed over. */
export const OfferFile = z
  .object({
    offerCode: z.string().min(1).max(100).describe('e.g. AWSLambda'),
    publicationDate: z.string().max(40).optional(),
    products: z.record(z.string(), z.unknown()),
    terms: z.object({ OnDemand: z.record(z.string(), z.unknown()) }),
  })
  .meta({ example });
export type OfferFile = z.infer<typeof OfferFile>;

export const importPrices = defineEndpoint({
  method: 'POST',
  path: '/costs/price-versions/file',
  operationId: 'importPrices',
  area: 'costs',
  summary: 'Take over the prices of one of AWS’s offer files, for where the Price List API can’t be reached',
  description:
    'The body is the file as AWS publishes it for one service, of one region or of all, up to 10 MB. Answers 409 while a refresh is under way.',
  permission: 'prices.manage',
  query: z.strictObject({ name: z.string().min(1).max(200).default('offer file') }),
  body: OfferFile,
  maxBodyBytes: 10 * 1024 * 1024,
  output: PriceVersionDetail,
  status: 201,
});
