import type { SimulatedService } from '../service';
import { getCostAndUsage } from './get-cost-and-usage';
import { getCostForecast } from './get-cost-forecast';
import { getDimensionValues, getTags } from './get-values';

/** AWS Cost Explorer, AWS JSON 1.1. */
export const costExplorer: SimulatedService = {
  name: 'cost-explorer',
  signingName: 'ce',
  targetPrefix: 'AWSInsightsIndexService',
  errorMessageKey: 'Message',
  operations: {
    GetCostAndUsage: getCostAndUsage,
    GetCostForecast: getCostForecast,
    GetDimensionValues: getDimensionValues,
    GetTags: getTags,
  },
  limits: [{ name: 'all', burst: 5, perSecond: 5, operations: 'rest' }],
  throttleError: { code: 'LimitExceededException', message: 'Rate limit exceeded', status: 400 },
};
