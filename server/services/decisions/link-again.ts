import { z } from 'zod';
import { StatedLink } from '@/lib/contracts/decisions/content-shapes';
import type { PrismaClient } from '../../db/client';
import { listUnlinked } from '../../db/decision-link-repository';
import { storeLinks } from './store-links';

const Links = z.object({ links: z.array(StatedLink) });

/** Looks again for the decisions that links name and that were not there when those were stored. */
export async function linkAgain(db: PrismaClient): Promise<void> {
  for (const { id, content } of await listUnlinked(db)) {
    await db.$transaction((tx) => storeLinks(tx, id, Links.parse(content).links));
  }
}
