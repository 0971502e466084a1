import { text } from '../../input';
import type { Operation } from '../../service';
import { invalidParameter } from '../errors';
import { clusterOf } from '../find';
import { schedule } from '../scheduler/settle-service';
import { stopped } from '../scheduler/stop-task';
import { findTask } from './read-tasks';
import { taskView } from './task-view';

/** StopTask: the task drains and ends; its service starts another one at once. */
export const stopTask: Operation = {
  handle(input, call) {
    const cluster = clusterOf(input, call.state);
    const owned = findTask(cluster, call, text(input, 'task') ?? '');
    if (owned === null) throw invalidParameter('The referenced task was not found.');
    const { service, task } = owned;
    const context = { state: call.state, seed: call.world.seed };
    const reason = text(input, 'reason') ?? 'Task stopped by user';
    const after =
      task.stop === null
        ? stopped(context, service, task, call.now, { code: 'UserInitiated', reason })
        : task;
    service.tasks = service.tasks.map((one) => (one === task ? after : one));
    schedule(context, service, call.now);
    return { task: taskView(call.state, service, after, call.now, true) };
  },
};
