import { cancelSignInLinks } from '../../db/sign-in-repository';
import { listAdministrators, lockAdministrators } from '../../db/user-repository';
import type { ServiceContext } from '../context';
import { ensureAdministrator } from './ensure-administrator';
import { issueLink } from './issue-link';

const startLinkLifeMs = 3_600_000;

/**
 * A one-time link for the oldest administrator, which ends the ones before it; null once an administrator has
 * another way to sign in.
 */
export async function issueStartLink(ctx: ServiceContext): Promise<string | null> {
  return ctx.db.$transaction(async (tx) => {
    await lockAdministrators(tx);
    const { id } = await ensureAdministrator(tx, ctx);
    const administrators = await listAdministrators(tx);
    if (administrators.some((one) => one.passwordHash !== null || one.identities.length > 0)) return null;
    await cancelSignInLinks(tx, id, ctx.clock.now());
    return (await issueLink(tx, id, ctx.clock.now(), startLinkLifeMs)).url;
  });
}
