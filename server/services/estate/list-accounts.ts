import type { Account, RegionStatus } from '@/lib/contracts/estate-shapes';
import { authorise } from '../../auth/actor';
import { ServiceError } from '../../errors';
import type { ServiceContext } from '../context';
import { listRegionStatuses } from './list-region-statuses';

interface AccountRow {
  readonly id: string;
  readonly name: string;
  readonly roleArn: string | null;
  readonly externalId: string | null;
  readonly createdAt: Date;
  readonly archivedAt: Date | null;
}

/** The watched accounts by name, each with its regions; the external id only for those who may manage accounts. */
export async function listAccounts(
  ctx: ServiceContext,
): Promise<{ data: Account[]; meta: { nextCursor: null } }> {
  authorise(ctx.actor, 'estate.read');
  const [accounts, regions] = await Promise.all([
    ctx.db.account.findMany({ where: { archivedAt: null }, orderBy: { name: 'asc' } }),
    listRegionStatuses(ctx),
  ]);
  return { data: accounts.map((row) => toAccount(ctx, row, regions)), meta: { nextCursor: null } };
}

/** One watched account; throws not_found for one that is not watched. */
export async function getAccount(ctx: ServiceContext, accountId: string): Promise<Account> {
  const row = await requireAccount(ctx, accountId);
  return toAccount(ctx, row, await listRegionStatuses(ctx));
}

/** A watched account's row; throws not_found for one that is not watched. */
export async function requireAccount(ctx: ServiceContext, accountId: string): Promise<AccountRow> {
  const row = await ctx.db.account.findUnique({ where: { id: accountId } });
  if (row && !row.archivedAt) return row;
  throw new ServiceError('not_found', `The account ${accountId} is not watched.`, {
    action: 'Add it in Settings › Accounts.',
  });
}

function toAccount(ctx: ServiceContext, row: AccountRow, regions: readonly RegionStatus[]): Account {
  const own = regions.filter((region) => region.accountId === row.id);
  return {
    id: row.id,
    name: row.name,
    roleArn: row.roleArn,
    externalId: ctx.actor.role === 'admin' ? row.externalId : null,
    createdAt: row.createdAt.toISOString(),
    archivedAt: row.archivedAt?.toISOString() ?? null,
    workloads: own.reduce((sum, region) => sum + region.workloads, 0),
    regions: [...own],
  };
}
