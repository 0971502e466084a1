import { appendAudit } from '../../db/audit-repository';
import { listSampleKeys, scopeToModules } from '../../db/decision-sample-repository';
import type { ServiceContext } from '../context';
import { addRecord } from './add-record';
import { sampleRecords } from './samples/records';

/** Gives a simulated estate the five sample systems' records with what they govern, each once; answers how many were added. */
export async function seedSampleDecisions(ctx: ServiceContext): Promise<number> {
  return ctx.db.$transaction(async (tx) => {
    const there = await listSampleKeys(tx);
    const missing = sampleRecords.filter(({ key }) => !there.includes(key));
    for (const { key, modules, text } of missing) {
      const record = { text, path: null, cause: 'seed', note: null, place: { sampleKey: key } } as const;
      await scopeToModules(tx, await addRecord(tx, ctx, record), modules);
    }
    if (missing.length > 0) {
      await appendAudit(tx, ctx.actor, ctx.clock.now(), {
        action: 'decision.seed',
        subject: { kind: 'estate', id: 'simulated', label: 'Simulated estate' },
        after: { decisions: missing.map(({ key }) => key) },
      });
    }
    return missing.length;
  });
}
