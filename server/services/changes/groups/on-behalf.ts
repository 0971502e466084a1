import type { ServiceContext } from '../../context';

interface Person {
  readonly id: string | null;
  readonly label: string;
}

/** The worker's context as it acts for whoever asked for a group: what it records names both. */
export function onBehalf(ctx: ServiceContext, { id, label }: Person, groupNumber: number): ServiceContext {
  const actor = { ...ctx.actor, userId: id, label: `${label}, group ${groupNumber}` };
  return { ...ctx, actor };
}
