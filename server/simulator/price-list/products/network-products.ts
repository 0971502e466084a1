import { inRegions, type Priced, type Product } from '../product';

interface Sold {
  readonly service: string;
  readonly family: string;
  readonly usage: string;
  readonly unit: string;
  readonly operation?: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

function old(sold: Sold, ...prices: readonly [Priced, ...Priced[]]): Product {
  return { operation: '', attributes: {}, ...sold, prefixedInUsEast1: false, prices: inRegions(...prices) };
}

function newer(sold: Sold, ...prices: readonly [Priced, ...Priced[]]): Product {
  return { ...old(sold, ...prices), prefixedInUsEast1: true };
}

const alb = {
  service: 'AWSELB',
  family: 'Load Balancer-Application',
  operation: 'LoadBalancing:Application',
};
const nlb = { service: 'AWSELB', family: 'Load Balancer-Network', operation: 'LoadBalancing:Network' };
const api = { service: 'AmazonApiGateway', family: 'API Calls', unit: 'Requests' };
const webSocket = { service: 'AmazonApiGateway', family: 'WebSocket' };
const nat = { service: 'AmazonEC2', family: 'NAT Gateway', operation: 'NatGateway' };
const endpoint = {
  service: 'AmazonVPC',
  family: 'VpcEndpoint',
  operation: 'VpcEndpoint',
  attributes: { endpointType: 'PrivateLink' },
};
const address = { service: 'AmazonVPC', family: 'VPC Public IPv4 Address', unit: 'Hrs' };

const outTiers = [
  ['10240', '0.09'],
  ['51200', '0.085'],
  ['153600', '0.07'],
  [null, '0.05'],
] as const;

/** Load balancers, API Gateway, NAT gateways, endpoints, addresses and data transfer. */
export const networkProducts: readonly Product[] = [
  old({ ...alb, usage: 'LoadBalancerUsage', unit: 'Hrs' }, '0.0225', '0.0252', '0.027'),
  old({ ...alb, usage: 'LCUUsage', unit: 'LCU-Hrs' }, '0.008'),
  old({ ...nlb, usage: 'LoadBalancerUsage', unit: 'Hrs' }, '0.0225', '0.0252', '0.027'),
  old({ ...nlb, usage: 'LCUUsage', unit: 'LCU-Hrs' }, '0.006'),
  newer(
    { ...api, usage: 'ApiGatewayHttpRequest', operation: 'ApiGatewayHttpApi' },
    [
      ['300000000', '0.000001'],
      [null, '0.0000009'],
    ],
    [
      ['300000000', '0.00000111'],
      [null, '0.000001'],
    ],
    [
      ['300000000', '0.0000012'],
      [null, '0.00000108'],
    ],
  ),
  newer(
    { ...api, usage: 'ApiGatewayRequest', operation: 'ApiGatewayRequest' },
    [
      ['333000000', '0.0000035'],
      ['1000000000', '0.0000028'],
      ['20000000000', '0.00000238'],
      [null, '0.00000151'],
    ],
    [
      ['333000000', '0.0000035'],
      ['1000000000', '0.0000028'],
      ['20000000000', '0.00000238'],
      [null, '0.00000151'],
    ],
    [
      ['333000000', '0.0000037'],
      ['1000000000', '0.00000306'],
      ['20000000000', '0.0000026'],
      [null, '0.00000165'],
    ],
  ),
  newer({ ...webSocket, usage: 'ApiGatewayMessage', unit: 'Messages' }, [
    ['1000000000', '0.000001'],
    [null, '0.0000008'],
  ]),
  newer({ ...webSocket, usage: 'ApiGatewayMinute', unit: 'Minutes' }, '0.00000025'),
  old({ ...nat, usage: 'NatGateway-Hours', unit: 'Hrs' }, '0.045', '0.048', '0.052'),
  old({ ...nat, usage: 'NatGateway-Bytes', unit: 'GB' }, '0.045', '0.048', '0.052'),
  newer({ ...endpoint, usage: 'VpcEndpoint-Hours', unit: 'Hrs' }, '0.01', '0.011', '0.012'),
  newer({ ...endpoint, usage: 'VpcEndpoint-Bytes', unit: 'GB' }, '0.01'),
  newer({ ...address, usage: 'PublicIPv4:InUseAddress' }, '0.005'),
  newer({ ...address, usage: 'PublicIPv4:IdleAddress' }, '0.005'),
  old(
    {
      service: 'AWSDataTransfer',
      family: 'Data Transfer',
      usage: 'DataTransfer-Out-Bytes',
      unit: 'GB',
      attributes: { transferType: 'AWS Outbound', toLocation: 'External', toLocationType: 'Other' },
    },
    outTiers,
  ),
  old(
    {
      service: 'AWSDataTransfer',
      family: 'Data Transfer',
      usage: 'DataTransfer-Regional-Bytes',
      unit: 'GB',
      attributes: { transferType: 'IntraRegion' },
    },
    '0.01',
  ),
];
