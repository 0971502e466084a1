import type { WorkloadPage } from '@/lib/contracts/inventory';
import { minimumUnreserved } from '@/lib/domain/capacity/amount-refusals';
import type { FunctionDetail } from '@/lib/domain/inventory/snapshot';
import { formatCount } from '@/lib/format/number';

/** What a function may run at once and how much more can be provisioned for it, in sentences. */
export function describeConcurrencyRoom(
  detail: Pick<FunctionDetail, 'reservedConcurrency' | 'provisioned'>,
  account: WorkloadPage['accountConcurrency'],
  place: { readonly accountName: string; readonly region: string },
): string {
  const { reservedConcurrency: reserved } = detail;
  if (reserved === 0) return 'Its reserved concurrency is 0: no request runs until it is raised.';
  if (reserved !== null) return describeReserved(reserved, detail.provisioned);
  if (!account.known) return 'Nothing is reserved for it: it shares what its account leaves unreserved.';
  const { limit, unreserved } = account.value;
  const room = Math.max(0, unreserved - minimumUnreserved);
  const shared = `Nothing is reserved for it: it shares the ${formatCount(unreserved)} of ${formatCount(limit)} that ${place.accountName} leaves unreserved in ${place.region}.`;
  return `${shared} ${formatCount(room)} more can be provisioned there, for AWS keeps ${formatCount(minimumUnreserved)} unreserved.`;
}

function describeReserved(reserved: number, provisioned: FunctionDetail['provisioned']): string {
  const taken = provisioned.reduce((sum, one) => sum + one.requested, 0);
  const most = `${formatCount(reserved)} are reserved for it: it can run no more at once, and nobody else takes them.`;
  const room = formatCount(Math.max(0, reserved - taken));
  return `${most} ${room} of them ${taken > 0 ? 'more ' : ''}can be provisioned.`;
}
