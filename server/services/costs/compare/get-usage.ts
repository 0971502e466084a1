import type { Usage } from '@/lib/contracts/costs/compare-shapes';
import { authorise } from '../../../auth/actor';
import { ServiceError } from '../../../errors';
import type { ServiceContext } from '../../context';
import { loadModuleUsage, loadWorkloadUsage } from './load-usage';

interface Input {
  readonly workload?: string | undefined;
  readonly module?: string | undefined;
  /** Of the module’s workloads; all where none is named. */
  readonly stage?: readonly string[] | undefined;
}

/** What a comparison of a workload or of a module starts from. */
export async function getUsage(ctx: ServiceContext, { workload, module, stage }: Input): Promise<Usage> {
  authorise(ctx.actor, 'costs.read');
  if (workload !== undefined) return loadWorkloadUsage(ctx, workload);
  if (module !== undefined) return loadModuleUsage(ctx, module, stage ?? []);
  throw new ServiceError('invalid_input', 'Name either a workload or a module.');
}
