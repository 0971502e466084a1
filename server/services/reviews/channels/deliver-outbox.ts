import { nextTry } from '@/lib/domain/reviews/next-try';
import { type ClaimedMessage, claimMessages } from '../../../db/outbox-repository';
import { env } from '../../../env';
import { log } from '../../../log';
import { unseal } from '../../../sealed';
import type { ServiceContext } from '../../context';
import { Message, sealPurpose, Target } from './message';
import { send } from './send';

const atOnce = 50;
/** Longer than any one delivery may take. */
const claimMs = 5 * 60_000;

/** Sends what is due of the outbox, each message at least once; what fails is tried again later. Answers how many were sent. */
export async function deliverOutbox(ctx: ServiceContext, signal: AbortSignal): Promise<number> {
  const now = ctx.clock.now();
  const claimed = await claimMessages(ctx.db, {
    now,
    until: new Date(now.getTime() + claimMs),
    limit: atOnce,
  });
  let sent = 0;
  for (const message of claimed) {
    if (signal.aborted) return sent;
    if (await deliver(ctx, message, signal)) sent += 1;
  }
  return sent;
}

async function deliver(ctx: ServiceContext, row: ClaimedMessage, signal: AbortSignal): Promise<boolean> {
  const problem = await trySend(ctx, row, signal);
  const now = ctx.clock.now();
  const attempts = row.attempts + 1;
  if (problem === null) {
    const data = { state: 'sent', attempts, sentAt: now, problem: null };
    await ctx.db.outboxMessage.update({ where: { id: row.id }, data });
    return true;
  }
  log().warn(
    { channel: row.channelId, message: String(row.id), attempts, problem },
    'a message was not delivered',
  );
  const tryAt = nextTry(attempts, now);
  await ctx.db.outboxMessage.update({
    where: { id: row.id },
    data: { attempts, problem, ...(tryAt === null ? { state: 'failed' } : { tryAt }) },
  });
  return false;
}

/** Why a message could not be sent, without anything of where it went; null when it was. */
async function trySend(
  ctx: ServiceContext,
  row: ClaimedMessage,
  signal: AbortSignal,
): Promise<string | null> {
  const target = readTarget(row.sealedTarget);
  if (!target)
    return 'Its target can’t be read: AUTH_SECRET is not the one it was kept under. Add the channel again.';
  const { TRIMTAB_SMTP_URL: mailServer, TRIMTAB_MAIL_FROM: mailFrom, TRIMTAB_WEBHOOK_PRIVATE } = env();
  const settings = { mailServer, mailFrom, allowsPrivate: TRIMTAB_WEBHOOK_PRIVATE };
  const message = Message.parse(row.payload);
  return send({ id: String(row.id), message, target, settings, now: ctx.clock.now(), signal });
}

function readTarget(sealed: string): Target | null {
  try {
    return Target.parse(JSON.parse(unseal(sealed, sealPurpose)));
  } catch {
    return null;
  }
}
