import { ChangeFailure } from '@/lib/contracts/change-failure';
import type { NeedsYou, Scope } from '@/lib/contracts/inventory';
import { listTroubledPlans } from '../../db/plan-ahead-repository';
import type { ServiceContext } from '../context';

type Troubled = Awaited<ReturnType<typeof listTroubledPlans>>[number];

/** The plans ahead of a scope that could not begin or end by themselves, as needs; missed ones since a moment. */
export async function listPlanNeeds(ctx: ServiceContext, scope: Scope, since: Date): Promise<NeedsYou[]> {
  return (await listTroubledPlans(ctx.db, scope, since)).map(toNeed);
}

function toNeed({ id, number, name, state, problem, startsAt, endsAt }: Troubled): NeedsYou {
  const failure = ChangeFailure.safeParse(problem).data;
  return {
    kind: 'planNeedsLook',
    title: `Plan ${number}, ${name}, ${wordsOf(state)}`,
    detail: failure ? `${failure.title}. ${failure.detail}` : 'Open it to see why.',
    at: (state === 'started' ? endsAt : startsAt).toISOString(),
    planId: id,
    planNumber: number,
  };
}

function wordsOf(state: string): string {
  if (state === 'missed') return 'was missed';
  return state === 'started' ? 'was not ended by AWS' : 'has not begun';
}
