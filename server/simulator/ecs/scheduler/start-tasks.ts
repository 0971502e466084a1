import { unit } from '../../random';
import type { EcsService, EcsTask } from '../state';
import { primaryOf, wantedTasks } from './deployments';
import { waitAfter } from './expire-tasks';
import { mostTasks } from './limits';
import { newTask } from './new-task';
import { noteEvent } from './note-event';
import { placeTasks } from './place-tasks';
import type { ScheduleContext } from './schedule-context';

const SPELL_MS = 1_200_000;
/** Share of the twenty-minute spells in which a region has no Spot capacity. */
const DRY_SHARE = 0.004;

const REFUSED =
  'was unable to place a task. Reason: Capacity is unavailable at this time. Please try again later or in a different availability zone. For more information, see the Troubleshooting section of the Amazon ECS Developer Guide.';

function hasRoom({ state, seed }: ScheduleContext, provider: string | null, at: number): boolean {
  if (state.ecs.exhausted.has(provider ?? 'FARGATE')) return false;
  if (provider !== 'FARGATE_SPOT') return true;
  return unit(`${seed}/spot/${state.region}/${Math.floor(at / SPELL_MS)}`) >= DRY_SHARE;
}

function countsByProvider(tasks: readonly EcsTask[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { provider } of tasks) {
    if (provider !== null) counts.set(provider, (counts.get(provider) ?? 0) + 1);
  }
  return counts;
}

function providersFor(
  service: EcsService,
  fresh: readonly EcsTask[],
  count: number,
): readonly (string | null)[] {
  const { capacityProviderStrategy: strategy } = primaryOf(service).launch;
  if (strategy.length === 0) return Array.from({ length: count }, () => null);
  return placeTasks(strategy, countsByProvider(fresh), count);
}

function namesOf(tasks: readonly EcsTask[]): string {
  return tasks.map((task) => `(task ${task.id})`).join(' ');
}

function refuse(service: EcsService, at: number): void {
  service.refusals += 1;
  service.retryAt = at + waitAfter(service.refusals);
  noteEvent(service, at, REFUSED);
}

/** Starts the tasks that are missing, as many as the maximum percent has room for and the providers can place. */
export function startTasks(context: ScheduleContext, service: EcsService, at: number): void {
  if (service.status !== 'ACTIVE' || (service.retryAt !== null && service.retryAt > at)) return;
  service.retryAt = null;
  const deployment = primaryOf(service);
  if (deployment.rollout === 'FAILED') return;
  const { fresh, old } = wantedTasks(service);
  const room = old.length === 0 ? service.desiredCount : mostTasks(service);
  const count = Math.min(service.desiredCount - fresh.length, room - fresh.length - old.length);
  if (count <= 0) return;
  const wanted = providersFor(service, fresh, count);
  const placed = wanted.filter((provider) => hasRoom(context, provider, at));
  const started = placed.map((provider) => newTask(context, service, deployment, provider, at));
  service.tasks = [...service.tasks, ...started];
  if (started.length > 0) noteEvent(service, at, `has started ${started.length} tasks: ${namesOf(started)}.`);
  if (placed.length < wanted.length) refuse(service, at);
  else if (deployment.failedTasks === 0) service.refusals = 0;
}
