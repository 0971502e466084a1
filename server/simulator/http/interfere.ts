import type { CallNames, Fault } from '../control/faults';
import { AwsError, accessDenied } from '../errors';
import type { SimulatedService } from '../service';

/** What the faults that hit a call do to it, worked out before it runs. */
export interface Interference {
  readonly delayMs: number;
  readonly reset: boolean;
  readonly error: AwsError | null;
  readonly transition: 'normal' | 'stuck' | 'fail';
  /** The call is answered as if it were done, and nothing is. */
  readonly ignore: boolean;
}

/** The service's own answer to a caller that is too fast. */
export function throttled(service: SimulatedService): AwsError {
  const { code, message, status, members } = service.throttleError;
  return new AwsError(code, message, members ? { status, members } : { status });
}

function errorOf(
  fault: Fault,
  service: SimulatedService,
  call: CallNames,
  principalArn: string,
): AwsError | null {
  switch (fault.kind) {
    case 'throttle':
      return throttled(service);
    case 'deny':
      return accessDenied(principalArn, `${service.signingName}:${call.operation}`, '*');
    case 'error': {
      const status = fault.status ?? 500;
      const code = fault.code ?? (status >= 500 ? 'ServiceException' : 'InvalidParameterValueException');
      return new AwsError(code, 'An error occurred and the request cannot be processed.', { status });
    }
    case 'delay':
    case 'reset':
    case 'stuck':
    case 'failTransition':
    case 'ignore':
      return null;
  }
}

/** Adds up the faults that hit a call: delays add, the first error wins. */
export function interfere(
  faults: readonly Fault[],
  service: SimulatedService,
  call: CallNames,
  principalArn: string,
): Interference {
  const errors = faults.map((fault) => errorOf(fault, service, call, principalArn));
  const kinds = faults.map((fault) => fault.kind);
  return {
    delayMs: faults.reduce((sum, fault) => sum + (fault.delayMs ?? 0), 0),
    reset: kinds.includes('reset'),
    error: errors.find((error) => error !== null) ?? null,
    transition: kinds.includes('stuck') ? 'stuck' : kinds.includes('failTransition') ? 'fail' : 'normal',
    ignore: kinds.includes('ignore'),
  };
}
