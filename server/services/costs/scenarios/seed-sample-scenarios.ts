import { CompareInput } from '@/lib/contracts/costs/compare-shapes';
import { toTypedUsage } from '@/lib/domain/costs/compare/typed-usage';
import { sampleSystems } from '@/lib/domain/costs/samples/check-figures';
import { appendAudit } from '../../../db/audit-repository';
import { insertScenario } from '../../../db/scenario-repository';
import type { ServiceContext } from '../../context';

const region = 'us-east-1';

/** Gives a simulated estate the five sample systems' comparisons, each once; answers how many were added. */
export async function seedSampleScenarios(ctx: ServiceContext): Promise<number> {
  const now = ctx.clock.now();
  return ctx.db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(7224017)`;
    const there = await tx.scenario.findMany({
      where: { sampleKey: { not: null } },
      select: { sampleKey: true },
    });
    const missing = sampleSystems.filter(({ key }) => !there.some(({ sampleKey }) => sampleKey === key));
    for (const { key, name, note, moduleSlug, edits, options } of missing) {
      const module = await tx.module.findUnique({ where: { slug: moduleSlug }, select: { id: true } });
      const inputs = CompareInput.parse({ subject: { kind: 'typed', region }, edits, options });
      const facts = {
        name,
        note,
        inputs,
        usage: toTypedUsage(region),
        region,
        moduleId: module?.id ?? null,
        workloadId: null,
      };
      await insertScenario(tx, facts, { ownerId: null, ownerLabel: 'Trimtab', sampleKey: key }, now);
    }
    if (missing.length > 0) {
      await appendAudit(tx, ctx.actor, now, {
        action: 'scenario.seed',
        subject: { kind: 'estate', id: 'simulated', label: 'Simulated estate' },
        after: { scenarios: missing.map(({ key }) => key) },
      });
    }
    return missing.length;
  });
}
