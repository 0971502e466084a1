import type { Source } from './price-table';

export const priceListUs: Source = {
  source: 'AWS Price List, us-east-1',
  asOf: '2026-09-11',
  verified: true,
};

export const priceListEu: Source = {
  source: 'AWS Price List, eu-west-1',
  asOf: '2026-09-11',
  verified: true,
};

export const extract: Source = {
  source: 'AWS Price List, by an independent extract of July to September 2026',
  asOf: '2026-07-01',
  verified: true,
};

export const lambdaPage: Source = { source: 'AWS Lambda pricing page', asOf: '2026', verified: true };

export const apiGatewayPage: Source = {
  source: 'Amazon API Gateway pricing page',
  asOf: '2025-11',
  verified: true,
};

export const costManagementPage: Source = {
  source: 'AWS Cost Management pricing page',
  asOf: '2026',
  verified: true,
};

export const spotFeed: Source = {
  source: 'AWS Fargate Spot price feed; AWS moves this price with supply and demand',
  asOf: '2026-09-28',
  verified: true,
};

export const savingsPlansOffer: Source = {
  source: 'AWS Savings Plans offer, by an independent extract of July to September 2026',
  asOf: '2026-07-01',
  verified: true,
};

export const thirdParty: Source = {
  source: 'A third party’s page; not read from AWS’s price list',
  asOf: '2026',
  verified: false,
};

export const takenFromUs: Source = {
  source: 'Taken to equal us-east-1; not read from AWS’s price list for eu-west-1',
  asOf: '2026-07-01',
  verified: false,
};

export const givenEc2: Source = {
  source: 'The hourly price of EC2 given with the estimate',
  asOf: 'as given',
  verified: false,
};
