import type { ServiceContext } from '../../context';

interface Person {
  readonly id: string | null;
  readonly label: string;
}

/** The worker's context as it acts for whoever asked for a group or plan, e.g. `group 3`: what it records names both. */
export function onBehalf(ctx: ServiceContext, { id, label }: Person, within: string): ServiceContext {
  const actor = { ...ctx.actor, userId: id, label: `${label}, ${within}` };
  return { ...ctx, actor };
}
