import type { ObservedProvisioned } from '@/lib/domain/capacity/provisioned-plan';
import type { ProvisionedConcurrency } from '@/lib/domain/inventory/snapshot';
import type { AwsScope } from '../../aws/access';
import { AwsError } from '../../aws/errors';
import { getProvisionedConcurrency } from '../../aws/lambda/list-provisioned-concurrency';
import type { ServiceContext } from '../context';

const off: ObservedProvisioned = {
  requested: null,
  allocated: 0,
  available: 0,
  status: 'OFF',
  statusReason: null,
};

/** One look at the provisioned concurrency of an alias or version; an alias that is gone has none. Throws AwsError. */
export async function readProvisioned(
  ctx: ServiceContext,
  scope: AwsScope,
  functionName: string,
  qualifier: string,
): Promise<ProvisionedConcurrency | null> {
  try {
    return await getProvisionedConcurrency(ctx.aws, scope, functionName, qualifier);
  } catch (error) {
    if (error instanceof AwsError && error.kind === 'notFound') return null;
    throw error;
  }
}

/** One look as a change's verification takes it. Throws AwsError. */
export async function observeProvisioned(
  ctx: ServiceContext,
  scope: AwsScope,
  functionName: string,
  qualifier: string,
): Promise<ObservedProvisioned> {
  const found = await readProvisioned(ctx, scope, functionName, qualifier);
  if (found === null) return off;
  const { requested, allocated, available, status, statusReason } = found;
  return { requested, allocated, available, status, statusReason };
}
