import { addDays, toDay } from '@/lib/domain/reviews/cadence';
import { env } from '../../../env';
import type { ServiceContext } from '../../context';
import { enqueue } from './enqueue';
import { toReviewMessage } from './to-review-message';

const everyDays = 7;
const dayMs = 86_400_000;
const atOnce = 200;

/** Reminds, on the first day and then each week, of reviews that are overdue. Answers how many. */
export async function remind(ctx: ServiceContext): Promise<number> {
  const now = ctx.clock.now();
  const due = await ctx.db.review.findMany({
    where: {
      state: { in: ['open', 'acknowledged'] },
      dueOn: { lte: new Date(`${addDays(toDay(now), -1)}T00:00:00Z`) },
      OR: [{ remindedAt: null }, { remindedAt: { lte: new Date(now.getTime() - everyDays * dayMs) } }],
    },
    include: { decision: { select: { slug: true, title: true } } },
    orderBy: { dueOn: 'asc' },
    take: atOnce,
  });
  let reminded = 0;
  for (const review of due) {
    await ctx.db.$transaction(async (tx) => {
      const { count } = await tx.review.updateMany({
        where: { id: review.id, remindedAt: review.remindedAt },
        data: { remindedAt: now },
      });
      if (count === 0) return;
      await enqueue(tx, toReviewMessage('review.overdue', review, env().TRIMTAB_URL), now);
      reminded += 1;
    });
  }
  return reminded;
}
