import { accessEndpoints } from './access';
import { changeGroupEndpoints } from './change-groups';
import { changeEndpoints } from './changes';
import { costEndpoints } from './costs';
import { decisionEndpoints } from './decisions';
import type { Endpoint } from './endpoint';
import { estateEndpoints } from './estate';
import { experimentEndpoints } from './experiments';
import { inventoryEndpoints } from './inventory';
import { latencyEndpoints } from './latency';
import { planAheadEndpoints } from './plans-ahead';
import { policyEndpoints } from './policies';
import { reviewEndpoints } from './reviews';
import { scalingEndpoints } from './scaling';

/** Every operation of /api/v1; the OpenAPI document and the route tests are made from this list. */
export const endpoints: readonly Endpoint[] = [
  ...estateEndpoints,
  ...inventoryEndpoints,
  ...changeEndpoints,
  ...changeGroupEndpoints,
  ...planAheadEndpoints,
  ...policyEndpoints,
  ...scalingEndpoints,
  ...costEndpoints,
  ...latencyEndpoints,
  ...experimentEndpoints,
  ...decisionEndpoints,
  ...reviewEndpoints,
  ...accessEndpoints,
];
