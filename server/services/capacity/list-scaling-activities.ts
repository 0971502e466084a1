import type { z } from 'zod';
import type { listScalingActivities as endpoint } from '@/lib/contracts/scaling';
import { authorise } from '../../auth/actor';
import { listActivities } from '../../aws/autoscaling/list-activities';
import { AwsError } from '../../aws/errors';
import { toFailure } from '../aws-failure';
import type { ServiceContext } from '../context';
import { findScope } from '../estate/find-scope';

type Query = z.output<typeof endpoint.query>;
type Answer = z.output<typeof endpoint.output>;

const perRegion = 100;

/** The latest scaling activities of every region that has a target, asked of AWS now; newest first. */
export async function listScalingActivities(ctx: ServiceContext, query: Query): Promise<Answer> {
  authorise(ctx.actor, 'estate.read');
  const observedAt = ctx.clock.now().toISOString();
  const regions = await ctx.db.workload.groupBy({
    by: ['accountId', 'region', 'kind'],
    where: {
      archivedAt: null,
      capacityMin: { not: null },
      ...(query.account ? { accountId: { in: query.account } } : {}),
      ...(query.region ? { region: { in: query.region } } : {}),
    },
  });
  const read = await Promise.all(regions.map((one) => readRegion(ctx, one)));
  const data = read.flatMap((one) => one.data);
  return {
    data: data.sort((a, b) => b.at.localeCompare(a.at)),
    failures: read.flatMap((one) => one.failures),
    observedAt,
  };
}

async function readRegion(
  ctx: ServiceContext,
  { accountId, region, kind }: { readonly accountId: string; readonly region: string; readonly kind: string },
): Promise<Pick<Answer, 'data' | 'failures'>> {
  try {
    const scope = await findScope(ctx.db, accountId, region);
    const namespace = kind === 'service' ? 'ecs' : 'lambda';
    const found = await listActivities(ctx.aws, scope, { namespace, resourceId: null, limit: perRegion });
    const data = found.map((one) => ({ ...one, notScaled: [...one.notScaled], accountId, region }));
    return { data, failures: [] };
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
    return { data: [], failures: [{ accountId, region, failure: toFailure(error) }] };
  }
}
