import type { Operation } from '../service';

/** Who the credentials belong to. */
export const getCallerIdentity: Operation = {
  handle: (_input, call) => ({
    UserId: `AIDASIMULATED${call.account}`,
    Account: call.account,
    Arn: call.principalArn,
  }),
};
