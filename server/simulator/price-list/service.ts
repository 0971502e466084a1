import type { SimulatedService } from '../service';
import { describeServices, getAttributeValues } from './describe-services';
import { getProducts } from './get-products';

/** AWS Price List Query API, AWS JSON 1.1; the same prices whatever account asks. */
export const priceList: SimulatedService = {
  name: 'pricing',
  signingName: 'pricing',
  targetPrefix: 'AWSPriceListService',
  errorMessageKey: 'Message',
  operations: {
    DescribeServices: describeServices,
    GetAttributeValues: getAttributeValues,
    GetProducts: getProducts,
  },
  limits: [{ name: 'all', burst: 10, perSecond: 10, operations: 'rest' }],
  throttleError: { code: 'ThrottlingException', message: 'Rate exceeded', status: 400 },
};
