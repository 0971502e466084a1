import type { SimulatedService } from '../service';
import { assumeRole } from './assume-role';
import { getCallerIdentity } from './get-caller-identity';

/** AWS Security Token Service, Query protocol. */
export const sts: SimulatedService = {
  name: 'sts',
  signingName: 'sts',
  query: { version: '2011-06-15', namespace: 'https://sts.amazonaws.com/doc/2011-06-15/' },
  operations: { AssumeRole: assumeRole, GetCallerIdentity: getCallerIdentity },
  limits: [{ name: 'all', burst: 600, perSecond: 600, operations: 'rest' }],
  throttleError: { code: 'Throttling', message: 'Rate exceeded', status: 400 },
};
