import { randomBytes } from 'node:crypto';
import type { z } from 'zod';
import type { CreatedChannel, NewChannel } from '@/lib/contracts/reviews/channel-shapes';
import { authorise } from '../../../auth/actor';
import { appendAudit } from '../../../db/audit-repository';
import { seal } from '../../../sealed';
import type { ServiceContext } from '../../context';
import { sealPurpose, type Target } from './message';
import { requireChannel } from './require-channel';
import { toChannel } from './to-channel';

const secretBytes = 32;

/** Adds a channel, its target sealed; a webhook's secret is made here and answered this once. */
export async function addChannel(
  ctx: ServiceContext,
  input: NewChannel,
): Promise<z.infer<typeof CreatedChannel>> {
  authorise(ctx.actor, 'settings.manage');
  const now = ctx.clock.now();
  const { name, kind } = input;
  const target = toTarget(input);
  const shown = target.kind === 'email' ? target.to : new URL(target.url).host;
  return ctx.db.$transaction(async (tx) => {
    const { id } = await tx.notificationChannel.create({
      data: {
        name,
        kind,
        shown,
        sealedTarget: seal(JSON.stringify(target), sealPurpose),
        createdAt: now,
        createdByLabel: ctx.actor.label,
      },
    });
    await appendAudit(tx, ctx.actor, now, {
      action: 'channels.add',
      subject: { kind: 'channel', id, label: name },
      after: { kind, shown },
    });
    const secret = target.kind === 'webhook' ? target.secret : null;
    return { ...toChannel(await requireChannel(tx, id)), secret };
  });
}

function toTarget(input: NewChannel): Target {
  switch (input.kind) {
    case 'webhook':
      return { kind: 'webhook', url: input.url, secret: randomBytes(secretBytes).toString('base64url') };
    case 'slack':
      return { kind: 'slack', url: input.url };
    case 'email':
      return { kind: 'email', to: input.to };
  }
}
