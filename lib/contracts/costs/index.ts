import { defineEndpoint } from '../endpoint';
import { billEndpoints } from './bill';
import { getModuleCosts, getWorkloadCosts } from './breakdown';
import { budgetEndpoints } from './budgets';
import { compareCosts, getUsage } from './compare';
import { Estimate } from './estimate';
import { EstimateCostsInput } from './estimate-shapes';
import { getMonthCosts } from './month';
import { importPrices } from './price-file';
import { priceEndpoints } from './prices';
import { rollUpEndpoints } from './retention';
import { scenarioEndpoints } from './scenarios';

export * from './budgets';
export * from './price-file';
export * from './prices';

export const estimateCosts = defineEndpoint({
  method: 'POST',
  path: '/costs/estimate',
  operationId: 'estimateCosts',
  area: 'costs',
  summary: 'Estimate what components cost in a month',
  description:
    'Prices any list of components from the price book, line by line in exact decimals. Nothing is read from AWS and nothing is stored.',
  permission: 'costs.read',
  body: EstimateCostsInput,
  output: Estimate,
});

export const costEndpoints = [
  estimateCosts,
  ...priceEndpoints,
  importPrices,
  ...budgetEndpoints,
  getMonthCosts,
  compareCosts,
  getUsage,
  ...scenarioEndpoints,
  getWorkloadCosts,
  getModuleCosts,
  ...billEndpoints,
  ...rollUpEndpoints,
] as const;
