import { monthBounds } from '@/lib/domain/costs/month/month-span';
import { toMonthText } from '@/lib/domain/costs/month-length';
import { lastMonthStart } from '@/lib/domain/costs/usage/plan-roll-up';
import { authorise } from '../../../auth/actor';
import { inBackground } from '../../../aws/call-mode';
import { type BillGrouping, costExplorerRegion, getBill } from '../../../aws/cost-explorer/get-bill';
import { AwsError } from '../../../aws/errors';
import { storeBill } from '../../../db/bill-repository';
import type { ServiceContext } from '../../context';
import { type BillFailures, noteBillFailures } from './bill-settings';
import { findModuleTag } from './find-module-tag';

/** AWS closes a month some days into the next; until then last month is read again. */
const closingDays = 5;
const dayText = (at: Date) => at.toISOString().slice(0, 10);

/** What one account's bill is asked for; each costs a request, and a further one for each further page. */
export async function listGroupings(ctx: ServiceContext): Promise<readonly BillGrouping[]> {
  const tagKey = await findModuleTag(ctx.db);
  const always: readonly BillGrouping[] = [{ by: 'usageType' }, { by: 'recordType' }];
  return tagKey === null ? always : [...always, { by: 'tag', tagKey }];
}

/** Reads from Cost Explorer what every account was billed this month, and last month while AWS may still change it. */
export async function readBill(ctx: ServiceContext, signal: AbortSignal): Promise<void> {
  authorise(ctx.actor, 'settings.manage');
  const [accounts, groupings] = await Promise.all([
    ctx.db.account.findMany({ where: { archivedAt: null }, orderBy: { id: 'asc' } }),
    listGroupings(ctx),
  ]);
  const failures: BillFailures = [];
  await inBackground(signal, async () => {
    for (const { id: accountId, roleArn, externalId } of accounts) {
      signal.throwIfAborted();
      const scope = { accountId, region: costExplorerRegion, roleArn, externalId };
      try {
        for (const period of periodsOf(ctx.clock.now())) {
          for (const grouping of groupings) {
            const lines = await getBill(ctx.aws, scope, period, grouping);
            await storeBill(ctx.db, { accountId, grouping: grouping.by, ...period }, lines, ctx.clock.now());
          }
        }
      } catch (error) {
        if (!(error instanceof AwsError)) throw error;
        failures.push({ accountId, message: error.message });
      }
    }
  });
  await noteBillFailures(ctx.db, failures, ctx.clock.now());
}

function periodsOf(now: Date): readonly { readonly start: string; readonly end: string }[] {
  const [start] = monthBounds(toMonthText(now));
  const today = dayText(now);
  const running = dayText(start) === today ? [] : [{ start: dayText(start), end: today }];
  if (now.getUTCDate() > closingDays) return running;
  return [{ start: dayText(lastMonthStart(now)), end: dayText(start) }, ...running];
}
