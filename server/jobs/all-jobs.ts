import { priceMonthJob, pruneRollUpsJob, readBillJob, rollUpRegionJob } from './cost-jobs';
import { endChangesJob } from './end-jobs';
import { evaluateExperimentsJob } from './evaluate-experiments';
import { runGroupJob, runGroupsJob } from './group-jobs';
import type { Job } from './job';
import { readColdStartsJob } from './latency-jobs';
import { startPlanJob, startPlansJob } from './plan-jobs';
import { reconcileChangesJob } from './reconcile-changes';
import { refreshPricesJob } from './refresh-prices';
import { deliverOutboxJob, evaluateTriggersJob } from './review-jobs';
import { syncDetailJob, syncEstateJob, syncMetricsJob, syncRegionJob } from './sync-jobs';
import { verifyChangeJob } from './verify-change';

/** Every job a worker takes. */
export const allJobs: readonly Job[] = [
  syncEstateJob,
  syncRegionJob,
  syncDetailJob,
  syncMetricsJob,
  refreshPricesJob,
  verifyChangeJob,
  reconcileChangesJob,
  endChangesJob,
  runGroupsJob,
  runGroupJob,
  startPlansJob,
  startPlanJob,
  rollUpRegionJob,
  readColdStartsJob,
  priceMonthJob,
  pruneRollUpsJob,
  readBillJob,
  evaluateExperimentsJob,
  evaluateTriggersJob,
  deliverOutboxJob,
];
