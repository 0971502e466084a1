import { type Input, text } from '../../input';
import type { CallContext, Operation } from '../../service';
import { pageOf } from '../pages';
import type { TaskDefinition } from '../state';

function definitionsOf(input: Input, call: CallContext): readonly TaskDefinition[] {
  const prefix = text(input, 'familyPrefix');
  const sign = text(input, 'sort') === 'DESC' ? -1 : 1;
  return [...call.state.ecs.taskDefinitions.values()]
    .filter((one) => prefix === undefined || one.family === prefix)
    .toSorted(
      (a, b) => sign * (a.family < b.family ? -1 : a.family > b.family ? 1 : a.revision - b.revision),
    );
}

/** ListTaskDefinitions: ARNs of the active ones unless told; `familyPrefix` is the whole name of a family. */
export const listTaskDefinitions: Operation = {
  handle(input, call) {
    const active = (text(input, 'status') ?? 'ACTIVE') === 'ACTIVE';
    const shown = definitionsOf(input, call).filter((one) => (one.deregisteredAt === null) === active);
    const page = pageOf(
      input,
      shown.map((one) => one.arn),
      100,
    );
    return { taskDefinitionArns: page.items, ...page.next };
  },
};

/** ListTaskDefinitionFamilies: those with an active revision, without one, or all. */
export const listTaskDefinitionFamilies: Operation = {
  handle(input, call) {
    const prefix = text(input, 'familyPrefix') ?? '';
    const status = text(input, 'status') ?? 'ALL';
    const families = new Map<string, boolean>();
    for (const one of call.state.ecs.taskDefinitions.values()) {
      if (!one.family.startsWith(prefix)) continue;
      families.set(one.family, (families.get(one.family) ?? false) || one.deregisteredAt === null);
    }
    const shown = [...families].filter(([, active]) => status === 'ALL' || active === (status === 'ACTIVE'));
    const page = pageOf(input, shown.map(([family]) => family).toSorted(), 100);
    return { families: page.items, ...page.next };
  },
};
