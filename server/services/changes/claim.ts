import { randomUUID } from 'node:crypto';
import { type Claim, type HeldUpdate, updateAndRelease, updateHeld } from '../../db/change-claim-repository';
import type { Db } from '../../db/client';
import type { ServiceContext } from '../context';

/** Longer than one AWS call can take with its waits, so that no one settles a call that is still on its way. */
const leaseMs = 60_000;

/** Thrown when another worker has taken the change over; whoever holds it now writes its record. */
export class ClaimLost extends Error {
  constructor(changeId: string) {
    super(`the hold on change ${changeId} is lost`);
    this.name = 'ClaimLost';
  }
}

/** A hold of this call's own on a change, from now for the length of a lease. */
export function newClaim(ctx: ServiceContext, changeId: string): Claim {
  return { changeId, by: randomUUID(), until: leaseEnd(ctx) };
}

/** Writes to a change that is held and renews the hold; throws ClaimLost. */
export async function keep(ctx: ServiceContext, db: Db, claim: Claim, data: HeldUpdate = {}): Promise<void> {
  const renewed = { ...claim, until: leaseEnd(ctx) };
  if (!(await updateHeld(db, renewed, ctx.clock.now(), data))) throw new ClaimLost(claim.changeId);
}

/** Writes to a change that is held and lets go; `notBefore` keeps others away until then. Throws ClaimLost. */
export async function release(
  ctx: ServiceContext,
  db: Db,
  claim: Claim,
  data: HeldUpdate = {},
  notBefore: Date | null = null,
): Promise<void> {
  if (!(await updateAndRelease(db, claim, ctx.clock.now(), data, notBefore))) {
    throw new ClaimLost(claim.changeId);
  }
}

function leaseEnd(ctx: ServiceContext): Date {
  return new Date(ctx.clock.now().getTime() + leaseMs);
}
