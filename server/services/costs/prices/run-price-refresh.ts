import { randomUUID } from 'node:crypto';
import type { OfferedProduct } from '@/lib/domain/costs/price-list/offered-product';
import { type PriceQuestion, priceQuestions } from '@/lib/domain/costs/price-list/price-questions';
import { authorise } from '../../../auth/actor';
import type { AwsScope } from '../../../aws/access';
import { inBackground } from '../../../aws/call-mode';
import { AwsError } from '../../../aws/errors';
import { getProducts, priceListRegion } from '../../../aws/pricing/get-products';
import {
  claimVersion,
  failVersion,
  releaseVersion,
  saveVersionProgress,
} from '../../../db/price-book-repository';
import { toFailure } from '../../aws-failure';
import type { ServiceContext } from '../../context';
import { findScope } from '../../estate/find-scope';
import { storeVersion } from './store-version';

const heldForMs = 120_000;

interface Held {
  readonly id: string;
  readonly by: string;
  readonly questions: readonly PriceQuestion[];
}

/**
 * Reads the prices a refresh asks for and makes them the book in force; `busy` when another process does so. A
 * failure of AWS ends it with nothing changed, since half of a list would look like prices that are gone.
 */
export async function runPriceRefresh(
  ctx: ServiceContext,
  versionId: string,
  signal: AbortSignal,
): Promise<'done' | 'failed' | 'busy'> {
  authorise(ctx.actor, 'prices.manage');
  const { regions } = await ctx.db.priceBookVersion.findUniqueOrThrow({ where: { id: versionId } });
  const held = { id: versionId, by: randomUUID(), questions: regions.flatMap(priceQuestions) };
  const claim = { by: held.by, now: ctx.clock.now(), until: untilOf(ctx), total: held.questions.length };
  if (!(await claimVersion(ctx.db, versionId, claim))) return 'busy';
  try {
    const products = await inBackground(signal, () => readProducts(ctx, held, signal));
    if (products === null) return 'busy';
    const services = [...new Set(held.questions.map(({ service }) => service))];
    return (await storeVersion(ctx, held, products, { services, regions })) ? 'done' : 'busy';
  } catch (error) {
    if (signal.aborted) {
      await releaseVersion(ctx.db, versionId, held.by);
      throw error;
    }
    await failVersion(ctx.db, versionId, held.by, toFailure(error), ctx.clock.now());
    if (error instanceof AwsError) return 'failed';
    throw error;
  }
}

async function readProducts(
  ctx: ServiceContext,
  { id, by, questions }: Held,
  signal: AbortSignal,
): Promise<readonly OfferedProduct[] | null> {
  const scope = await findPriceListScope(ctx);
  const products: OfferedProduct[] = [];
  for (const [index, question] of questions.entries()) {
    signal.throwIfAborted();
    products.push(...(await getProducts(ctx.aws, scope, question)));
    if (!(await saveVersionProgress(ctx.db, id, { by, until: untilOf(ctx) }, index + 1))) return null;
  }
  return products;
}

/** The Price List is the same for every account: one whose credentials are the process's own is asked, if there is one. */
async function findPriceListScope(ctx: ServiceContext): Promise<AwsScope> {
  const account = await ctx.db.account.findFirst({
    where: { archivedAt: null },
    orderBy: [{ roleArn: { sort: 'asc', nulls: 'first' } }, { id: 'asc' }],
    select: { id: true },
  });
  if (account) return findScope(ctx.db, account.id, priceListRegion);
  return { accountId: 'none', region: priceListRegion, roleArn: null, externalId: null };
}

function untilOf(ctx: ServiceContext): Date {
  return new Date(ctx.clock.now().getTime() + heldForMs);
}
