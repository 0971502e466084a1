import type { Operation } from '../../service';
import { unreserved } from '../concurrency';
import type { LambdaState } from '../state';

const gibibyte = 1024 ** 3;

function totalCodeSize(state: LambdaState): number {
  let total = 0;
  for (const target of state.functions.values()) {
    for (const version of [target.latest, ...target.versions.values()]) total += version.code.sizeBytes;
  }
  for (const layer of state.layers.values()) {
    for (const version of layer.versions.values()) total += version.codeSizeBytes;
  }
  return total;
}

/** The region's limits and what of them is used. */
export const getAccountSettings: Operation = {
  route: 'GET /2016-08-19/account-settings',
  handle(_input, { state }) {
    return {
      AccountLimit: {
        TotalCodeSize: 300 * gibibyte,
        CodeSizeUnzipped: 262_144_000,
        CodeSizeZipped: 52_428_800,
        ConcurrentExecutions: state.lambda.concurrencyLimit,
        UnreservedConcurrentExecutions: unreserved(state.lambda),
      },
      AccountUsage: {
        TotalCodeSize: totalCodeSize(state.lambda),
        FunctionCount: state.lambda.functions.size,
      },
    };
  },
};
