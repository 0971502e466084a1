import type { Operation } from '../service';

/** Who the credentials belong to. */
export const getCallerIdentity: Operation = {
  handle: (_input, call) => ({
    UserId: call.session ? `AROASIMU${call.account}:${call.session.name}` : `AIDASIMU${call.account}`,
    Account: call.account,
    Arn: call.principalArn,
  }),
};
