import { between, present, requireAll } from '../../constraints';
import { number } from '../../input';
import type { Operation } from '../../service';
import { claimedBy, minimumUnreserved, totalProvisioned, unreserved } from '../concurrency';
import { invalid, invalidLimit } from '../errors';
import { findFunction, findUnqualified, readReference } from '../names';
import { noteCapacity } from '../note-capacity';

/** Reserves concurrency for a function; 0 switches it off. */
export const putFunctionConcurrency: Operation = {
  route: 'PUT /2017-10-31/functions/{FunctionName}/concurrency',
  handle(input, call) {
    const target = findUnqualified(input, call, ':$LATEST');
    const wanted = number(input, 'ReservedConcurrentExecutions');
    requireAll([
      present(wanted, 'reservedConcurrentExecutions'),
      between(wanted, 'reservedConcurrentExecutions', 0),
    ]);
    const reserved = wanted ?? 0;
    const provisioned = totalProvisioned(target);
    if (reserved < provisioned) {
      throw invalid(
        ` ReservedConcurrentExecutions  ${reserved} should not be lower than function's total provisioned concurrency [${provisioned}].`,
      );
    }
    const left = unreserved(call.state.lambda) + claimedBy(target) - reserved;
    if (reserved > 0 && left < minimumUnreserved) {
      throw invalidLimit(
        `Specified ReservedConcurrentExecutions for function decreases account's UnreservedConcurrentExecution below its minimum value of [${minimumUnreserved}].`,
      );
    }
    target.reservedConcurrency = reserved;
    noteCapacity(call.state, target, call.now);
    return { ReservedConcurrentExecutions: reserved };
  },
};

/** The reservation, or nothing when there is none. */
export const getFunctionConcurrency: Operation = {
  route: 'GET /2019-09-30/functions/{FunctionName}/concurrency',
  handle(input, call) {
    const { reservedConcurrency } = findFunction(call, readReference(input, call));
    return reservedConcurrency === null ? {} : { ReservedConcurrentExecutions: reservedConcurrency };
  },
};

/** Removes the reservation. */
export const deleteFunctionConcurrency: Operation = {
  route: 'DELETE /2017-10-31/functions/{FunctionName}/concurrency',
  status: 204,
  handle(input, call) {
    const target = findUnqualified(input, call);
    target.reservedConcurrency = null;
    noteCapacity(call.state, target, call.now);
    return {};
  },
};
