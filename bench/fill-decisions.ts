import type { PrismaClient } from '@/server/db/client';
import type { Prisma } from '@/server/db/generated/client';
import { readRecord } from '@/server/services/decisions/read-record';
import { toDecisionText, type Vocabulary } from './decision-texts';

const atOnce = 500;
const minuteMs = 60_000;

/** Stores generated decisions `from` to `to`, read by the product's own parser but written many at once. */
export async function fillDecisions(
  db: PrismaClient,
  vocabulary: Vocabulary,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<void> {
  const now = Date.now();
  for (let first = from; first <= to; first += atOnce) {
    const numbers = Array.from({ length: Math.min(atOnce, to - first + 1) }, (_, at) => first + at);
    await db.decision.createMany({ data: numbers.map((number) => toRow(number, vocabulary, now)) });
  }
  await db.$executeRaw`VACUUM ANALYZE "Decision", "DecisionWord"`;
}

function toRow(number: number, vocabulary: Vocabulary, now: number): Prisma.DecisionCreateManyInput {
  const { facts } = readRecord({ text: toDecisionText(number, vocabulary), path: null });
  const { deciders, tags, content, issues, ...plain } = facts;
  const at = new Date(now - number * minuteMs);
  return {
    ...plain,
    slug: `filled-${number}`,
    deciders: [...deciders],
    tags: [...tags],
    content: JSON.parse(JSON.stringify(content)),
    issues: JSON.parse(JSON.stringify(issues)),
    revision: 1,
    // The samples of the simulated estate have had theirs read; these are not to be.
    triggersReadRevision: 1,
    createdAt: at,
    updatedAt: at,
  };
}
