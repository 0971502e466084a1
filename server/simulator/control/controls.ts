import { type CallLog, createCallLog } from './call-log';
import { createFaultBook, type FaultBook } from './faults';
import { createThrottle, type Throttle } from './throttle';

/** What the control API turns and the AWS port obeys. */
export interface Controls {
  readonly faults: FaultBook;
  readonly calls: CallLog;
  readonly throttle: Throttle;
}

/** No faults, no calls, throttling on. */
export function createControls(seed: number): Controls {
  return { faults: createFaultBook(seed), calls: createCallLog(), throttle: createThrottle() };
}
