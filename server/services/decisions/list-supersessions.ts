import type { listSupersessions as endpoint } from '@/lib/contracts/decisions';
import type { OutputOf } from '@/lib/contracts/endpoint';
import { authorise } from '../../auth/actor';
import { listSupersedingLinks } from '../../db/decision-timeline-repository';
import type { ServiceContext } from '../context';
import { toDatedDecision } from './to-dated-decision';

const linksMost = 2_000;

/** What superseded what, each pair once, whichever of the two texts says so. */
export async function listSupersessions(ctx: ServiceContext): Promise<OutputOf<typeof endpoint>> {
  authorise(ctx.actor, 'decisions.read');
  const { links, total } = await listSupersedingLinks(ctx.db, linksMost);
  const pairs = links.flatMap(({ kind, statedBy, target }) => {
    if (!target) return [];
    const [older, newer] = kind === 'supersedes' ? [target, statedBy] : [statedBy, target];
    return [{ older, newer }];
  });
  const decisions = new Map(pairs.flatMap(({ older, newer }) => [older, newer]).map((row) => [row.id, row]));
  const once = new Map(
    pairs.map(({ older, newer }) => [`${older.id} ${newer.id}`, { older: older.id, newer: newer.id }]),
  );
  return { decisions: [...decisions.values()].map(toDatedDecision), links: [...once.values()], total };
}
