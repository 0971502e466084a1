import {
  DescribeServicesCommand,
  GetAttributeValuesCommand,
  GetProductsCommand,
  type GetProductsCommandOutput,
  PricingClient,
  paginateGetProducts,
} from '@aws-sdk/client-pricing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type RunningSimulator, startSimulator } from '../start-simulator';

const dimension = z.object({
  beginRange: z.string(),
  endRange: z.string(),
  pricePerUnit: z.object({ USD: z.string() }),
});
const term = z.object({ priceDimensions: z.record(z.string(), dimension), effectiveDate: z.string() });
const document = z.object({
  product: z.object({
    productFamily: z.string(),
    attributes: z.record(z.string(), z.string()),
    sku: z.string(),
  }),
  serviceCode: z.string(),
  terms: z.object({ OnDemand: z.record(z.string(), term) }),
  version: z.string(),
  publicationDate: z.string(),
});
type Document = z.infer<typeof document>;

function readDocuments(answer: GetProductsCommandOutput): Document[] {
  const items = z.array(z.unknown()).parse(answer.PriceList);
  return items.map((item) => document.parse(JSON.parse(String(item))));
}

function dimensionsOf(found: Document | undefined) {
  const terms = Object.values(found?.terms.OnDemand ?? {});
  return terms
    .flatMap((one) => Object.values(one.priceDimensions))
    .map(({ beginRange, endRange, pricePerUnit }) => [beginRange, endRange, pricePerUnit.USD]);
}

const credentials = { accessKeyId: 'SIMULATED111122223333', secretAccessKey: 'any' };

describe('the price list', () => {
  let simulator: RunningSimulator;
  let client: PricingClient;
  beforeAll(async () => {
    simulator = await startSimulator({ estate: 'empty', startAt: new Date('2026-11-20T09:00:00Z') });
    client = new PricingClient({ endpoint: simulator.url, region: 'us-east-1', credentials, maxAttempts: 1 });
    await control('PUT /throttling', { enabled: false });
  });
  afterAll(() => simulator.stop());

  function control(route: string, body: unknown): Promise<Response> {
    const [method = '', path = ''] = route.split(' ');
    return fetch(`${simulator.controlUrl}${path}`, { method, body: JSON.stringify(body) });
  }

  async function products(service: string, fields: Record<string, string>) {
    const answer = await client.send(
      new GetProductsCommand({
        ServiceCode: service,
        Filters: Object.entries(fields).map(([Field, Value]) => ({ Type: 'TERM_MATCH', Field, Value })),
      }),
    );
    return readDocuments(answer);
  }

  it('answers a product in the shape of AWS’s documents', async () => {
    const found = await products('AWSLambda', { regionCode: 'eu-west-1', group: 'AWS-Lambda-Requests' });
    expect(found).toMatchObject([
      {
        serviceCode: 'AWSLambda',
        product: {
          productFamily: 'Serverless',
          attributes: {
            usagetype: 'EU-Request',
            servicecode: 'AWSLambda',
            location: 'EU (Ireland)',
            locationType: 'AWS Region',
            operation: '',
          },
        },
        version: '20260911120000',
        publicationDate: '2026-09-11T12:00:00Z',
      },
    ]);
    expect(dimensionsOf(found[0])).toEqual([['0', 'Inf', '0.0000002000']]);
  });

  it('gives tiers as ranges that join', async () => {
    const [found] = await products('AWSLambda', { usageType: 'Lambda-GB-Second-ARM' });
    expect(dimensionsOf(found)).toEqual([
      ['0', '7500000000', '0.0000133334'],
      ['7500000000', '18750000000', '0.0000120001'],
      ['18750000000', 'Inf', '0.0000106667'],
    ]);
  });

  it('spells usage types with the prefix of the region', async () => {
    const spelled = async (regionCode: string) => {
      const found = await products('AmazonECS', { regionCode, cputype: 'perCPU', cpuArchitecture: 'ARM' });
      return found.map((one) => [one.product.attributes.usagetype, dimensionsOf(one)[0]?.[2]]);
    };
    expect(await spelled('us-east-1')).toEqual([['USE1-Fargate-ARM-vCPU-Hours:perCPU', '0.0323800000']]);
    expect(await spelled('eu-central-1')).toEqual([['EUC1-Fargate-ARM-vCPU-Hours:perCPU', '0.0372500000']]);
  });

  it('finds nothing for a region without prices or an attribute that is not there', async () => {
    expect(await products('AWSLambda', { regionCode: 'ap-south-2' })).toEqual([]);
    expect(await products('AWSLambda', { colour: 'blue' })).toEqual([]);
  });

  it('pages without losing or repeating a product', async () => {
    const seen: string[] = [];
    const pages = paginateGetProducts({ client, pageSize: 7 }, { ServiceCode: 'AmazonCloudWatch' });
    for await (const page of pages) seen.push(...readDocuments(page).map((one) => one.product.sku));
    const whole = await products('AmazonCloudWatch', {});
    expect(seen).toEqual(whole.map((one) => one.product.sku));
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('describes services and the values of an attribute', async () => {
    const { Services } = await client.send(new DescribeServicesCommand({ ServiceCode: 'AWSELB' }));
    expect(Services?.[0]?.AttributeNames).toContain('usagetype');
    const { AttributeValues } = await client.send(
      new GetAttributeValuesCommand({ ServiceCode: 'AmazonECS', AttributeName: 'regionCode' }),
    );
    expect(AttributeValues?.map(({ Value }) => Value)).toEqual(['eu-central-1', 'eu-west-1', 'us-east-1']);
  });

  it('refuses what AWS would', async () => {
    const send = (input: Record<string, unknown>) =>
      client.send(new GetProductsCommand({ ServiceCode: 'AWSLambda', ...input }));
    await expect(send({ MaxResults: 101 })).rejects.toThrow('less than or equal to 100');
    await expect(send({ FormatVersion: 'aws_v2' })).rejects.toThrow('aws_v2');
    await expect(send({ NextToken: 'nobody' })).rejects.toThrow('token is invalid');
    await expect(send({ ServiceCode: 'AWSMoon' })).rejects.toMatchObject({ name: 'NotFoundException' });
    await expect(send({ Filters: [{ Type: 'LIKE', Field: 'sku', Value: 'x' }] })).rejects.toThrow(
      'TERM_MATCH',
    );
  });

  it('shows a price that was announced, with its dates', async () => {
    const answer = await control('POST /prices', {
      service: 'AWSELB',
      usageType: 'EU-LoadBalancerUsage',
      operation: 'LoadBalancing:Application',
      usd: '0.026',
      effectiveAt: '2026-12-01T00:00:00Z',
    });
    expect(answer.status).toBe(204);
    const [application] = await products('AWSELB', {
      usagetype: 'EU-LoadBalancerUsage',
      productFamily: 'Load Balancer-Application',
    });
    expect(dimensionsOf(application)).toEqual([['0', 'Inf', '0.0260000000']]);
    expect(application?.publicationDate).toBe('2026-11-20T09:00:00Z');
    expect(JSON.stringify(application)).toContain('"effectiveDate":"2026-12-01T00:00:00Z"');
    const [network] = await products('AWSELB', {
      usagetype: 'EU-LoadBalancerUsage',
      productFamily: 'Load Balancer-Network',
    });
    expect(dimensionsOf(network)).toEqual([['0', 'Inf', '0.0252000000']]);
    const refused = await control('POST /prices', { service: 'AWSELB', usageType: 'XX', usd: '1' });
    expect(await refused.json()).toEqual({ error: 'There is no product of AWSELB with the usage type XX.' });
  });
});
