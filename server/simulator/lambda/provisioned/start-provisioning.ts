import type { CallContext } from '../../service';
import type { LambdaFunction, ProvisionedConfig } from '../state';

/** Lambda's reason when the function's own init code fails in every attempt. */
const initFailure = 'FUNCTION_ERROR_INIT_FAILURE';

/**
 * A request for `requested` environments that starts now. `held` of them stay in force until it is done.
 * It ends after the world's provisioning time, unless the function's init fails or a fault intervenes.
 */
export function startProvisioning(
  call: CallContext,
  target: LambdaFunction,
  requested: number,
  held: number,
): ProvisionedConfig {
  const stuck = call.transition === 'stuck';
  return {
    requested,
    modifiedAt: call.now,
    held: Math.min(held, requested),
    readyAt: stuck ? Number.POSITIVE_INFINITY : call.now + call.world.provisioningSeconds * 1000,
    failure: target.initFails || call.transition === 'fail' ? initFailure : null,
  };
}
