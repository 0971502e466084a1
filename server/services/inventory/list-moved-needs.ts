import type { NeedsYou, Scope } from '@/lib/contracts/inventory';
import { labelOfFact } from '@/lib/domain/capacity/scaling/facts';
import { listMovedChanges, type MovedChange } from '../../db/needs-repository';
import type { ServiceContext } from '../context';

const shown = 3;

/** The changes of which something else has moved a value: a line each, and one for all the others. */
export async function listMovedNeeds(ctx: ServiceContext, scope: Scope): Promise<readonly NeedsYou[]> {
  const moved = await listMovedChanges(ctx.db, scope, shown);
  const [first] = moved;
  const others = (first?.changes ?? 0) - moved.length;
  const lines = moved.map(toNeed);
  if (first === undefined || others === 0) return lines;
  const rest: NeedsYou = {
    kind: 'valueMoved',
    title: `${others} more ${others === 1 ? 'change was' : 'changes were'} undone by someone`,
    detail: 'What they had set has moved without Trimtab.',
    at: null,
    changeId: null,
    changeNumber: null,
  };
  return [...lines, rest];
}

function toNeed({
  id,
  number,
  qualifier,
  workloadName,
  field,
  set,
  found,
  noticedAt,
}: MovedChange): NeedsYou {
  const say = (value: unknown) => (value === null ? 'none' : String(value));
  return {
    kind: 'valueMoved',
    title: `Change ${number} of ${workloadName}:${qualifier} was undone by someone`,
    detail: `${labelOfFact(field)} was set to ${say(set)} and is now ${say(found)}.`,
    at: noticedAt.toISOString(),
    changeId: id,
    changeNumber: number,
  };
}
