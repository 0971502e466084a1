/** One question to the Price List API: the products of a service whose attributes are as said. */
export interface PriceQuestion {
  readonly service: string;
  readonly region: string;
  readonly filters: readonly PriceFilter[];
}

export interface PriceFilter {
  readonly field: string;
  readonly value: string;
  /** `contains` where the usage type begins with a region's prefix. */
  readonly by: 'equals' | 'contains';
}

type Narrowing = readonly [service: string, ...filters: readonly (readonly [field: string, value: string])[]];

// The lists of EC2, RDS, S3 and data transfer are long; what is not needed of them is left with AWS.
const narrowings: readonly Narrowing[] = [
  ['AWSLambda'],
  ['AmazonECS'],
  ['AWSELB'],
  ['AmazonApiGateway'],
  ['AmazonEC2', ['productFamily', 'NAT Gateway']],
  ['AmazonVPC'],
  ['AWSDataTransfer', ['transferType', 'AWS Outbound']],
  ['AWSDataTransfer', ['transferType', 'IntraRegion']],
  ['AmazonECR'],
  ['AmazonS3', ['volumeType', 'Standard']],
  ['AmazonS3', ['productFamily', 'API Request']],
  ['AWSSecretsManager'],
  ['AmazonCloudWatch'],
];

/** What to ask the Price List for one region's prices. */
export function priceQuestions(region: string): readonly PriceQuestion[] {
  const asked = narrowings.map(([service, ...more]) => ({
    service,
    region,
    filters: [
      { field: regionField(service), value: region, by: 'equals' as const },
      ...more.map(([field, value]) => ({ field, value, by: 'equals' as const })),
    ],
  }));
  return [...asked, rdsProxy(region)];
}

/** The attribute that names a product's region: what leaves a region is listed by where it comes from. */
export function regionField(service: string): string {
  return service === 'AWSDataTransfer' ? 'fromRegionCode' : 'regionCode';
}

function rdsProxy(region: string): PriceQuestion {
  return {
    service: 'AmazonRDS',
    region,
    filters: [
      { field: 'regionCode', value: region, by: 'equals' },
      { field: 'usagetype', value: 'RDS:ProxyUsage', by: 'contains' },
    ],
  };
}
