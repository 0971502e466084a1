import type { LambdaFunction } from '../../lambda/state';
import type { RegionState } from '../../world';

/** The log of one function, there since something first called it. */
export interface LogGroup {
  readonly name: string;
  readonly arn: string;
  readonly target: LambdaFunction;
  readonly createdAt: number;
  readonly retentionDays: number | null;
}

function toGroup(state: RegionState, target: LambdaFunction): LogGroup[] {
  const traffic = state.traffic.functions.get(target.name);
  if (traffic === undefined) return [];
  const name = target.latest.settings.logging.group;
  return [
    {
      name,
      arn: `arn:aws:logs:${state.region}:${state.account}:log-group:${name}`,
      target,
      createdAt: traffic.createdAt,
      retentionDays: state.logs.retentionDays.get(name) ?? null,
    },
  ];
}

/** Every log group of a region by name. A function that nobody ever called has none. */
export function logGroupsOf(state: RegionState): readonly LogGroup[] {
  return [...state.lambda.functions.values()]
    .flatMap((target) => toGroup(state, target))
    .sort((left, right) => (left.name < right.name ? -1 : 1));
}
