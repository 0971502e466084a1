import { flat, type PriceTable, tiered } from './price-table';
import { apiGatewayPage, extract, priceListEu, priceListUs, thirdParty } from './sources';

const hour = 'hour';
const request = 'request';

/** Load balancers, API Gateway, NAT, endpoints, addresses and data transfer. */
export const networkPrices = {
  'alb.hours': { unit: hour, 'us-east-1': flat('0.0225', priceListUs), 'eu-west-1': flat('0.0252', extract) },
  'alb.lcu': {
    unit: 'LCU-hour',
    'us-east-1': flat('0.008', priceListUs),
    'eu-west-1': flat('0.008', extract),
  },
  'nlb.lcu': { unit: 'NLCU-hour', 'us-east-1': flat('0.006', thirdParty) },
  'httpApi.requests': {
    unit: request,
    'us-east-1': tiered(apiGatewayPage, ['300000000', '0.000001'], [null, '0.0000009']),
    'eu-west-1': tiered(priceListEu, ['300000000', '0.00000111'], [null, '0.000001']),
  },
  'restApi.requests': {
    unit: request,
    'us-east-1': tiered(
      apiGatewayPage,
      ['333000000', '0.0000035'],
      ['1000000000', '0.0000028'],
      ['20000000000', '0.00000238'],
      [null, '0.00000151'],
    ),
    'eu-west-1': tiered(thirdParty, ['333000000', '0.0000035']),
  },
  'restApi.cache.0.5': { unit: hour, 'us-east-1': flat('0.020', apiGatewayPage) },
  'restApi.cache.1.6': { unit: hour, 'us-east-1': flat('0.038', apiGatewayPage) },
  'restApi.cache.6.1': { unit: hour, 'us-east-1': flat('0.20', apiGatewayPage) },
  'restApi.cache.237': { unit: hour, 'us-east-1': flat('3.80', apiGatewayPage) },
  'webSocketApi.messages': {
    unit: 'message',
    'us-east-1': tiered(apiGatewayPage, ['1000000000', '0.000001'], [null, '0.0000008']),
  },
  'webSocketApi.connectionMinutes': {
    unit: 'connection-minute',
    'us-east-1': flat('0.00000025', apiGatewayPage),
  },
  'natGateway.hours': {
    unit: hour,
    'us-east-1': flat('0.045', priceListUs),
    'eu-west-1': flat('0.048', extract),
  },
  'natGateway.processed': {
    unit: 'GB',
    'us-east-1': flat('0.045', priceListUs),
    'eu-west-1': flat('0.048', extract),
  },
  'interfaceEndpoint.hours': {
    unit: hour,
    'us-east-1': flat('0.01', priceListUs),
    'eu-west-1': flat('0.011', extract),
  },
  'interfaceEndpoint.processed': {
    unit: 'GB',
    'us-east-1': flat('0.01', priceListUs),
    'eu-west-1': flat('0.01', extract),
  },
  'publicIpv4.hours': {
    unit: hour,
    'us-east-1': flat('0.005', priceListUs),
    'eu-west-1': flat('0.005', priceListEu),
  },
  'dataTransfer.internetOut': {
    unit: 'GB',
    'us-east-1': tiered(extract, ['10240', '0.09'], ['51200', '0.085'], ['153600', '0.07'], [null, '0.05']),
    'eu-west-1': tiered(extract, ['10240', '0.09'], ['51200', '0.085']),
  },
  'dataTransfer.crossZone': {
    unit: 'GB',
    'us-east-1': flat('0.01', priceListUs),
    'eu-west-1': flat('0.01', extract),
  },
} as const satisfies PriceTable;
