import { text, texts } from '../../input';
import type { CallContext, Operation } from '../../service';
import { clientError, invalidParameter } from '../errors';
import { findTaskDefinition } from '../find';
import type { TaskDefinition } from '../state';
import { tagList } from '../tags/tag-view';
import { definitionView } from './definition-view';

/** DescribeTaskDefinition: by family, family:revision or ARN. */
export const describeTaskDefinition: Operation = {
  handle(input, call) {
    const given = text(input, 'taskDefinition');
    if (given === undefined || given === '') throw invalidParameter('Task definition can not be blank.');
    const definition = findTaskDefinition(call.state, given);
    if (definition === null) throw clientError('Unable to describe task definition.');
    const withTags = texts(input, 'include').includes('TAGS');
    return {
      taskDefinition: definitionView(definition),
      ...(withTags ? { tags: tagList(definition.tags) } : {}),
    };
  },
};

function deregister(call: CallContext, definition: TaskDefinition): TaskDefinition {
  if (definition.deregisteredAt !== null) return definition;
  const gone = { ...definition, deregisteredAt: call.now };
  call.state.ecs.taskDefinitions.set(`${gone.family}:${gone.revision}`, gone);
  return gone;
}

/** DeregisterTaskDefinition: a revision becomes INACTIVE; what runs on it goes on. */
export const deregisterTaskDefinition: Operation = {
  handle(input, call) {
    const given = text(input, 'taskDefinition') ?? '';
    if (given === '') throw invalidParameter('Task definition can not be blank.');
    if (!/:\d+$/.test(given)) throw invalidParameter('Task definition must have a revision.');
    const definition = findTaskDefinition(call.state, given);
    if (definition === null) throw clientError('Unable to describe task definition.');
    return { taskDefinition: definitionView(deregister(call, definition)) };
  },
};

/** DeleteTaskDefinitions: up to ten revisions that are INACTIVE; no task runs on one that is gone. */
export const deleteTaskDefinitions: Operation = {
  handle(input, call) {
    const names = texts(input, 'taskDefinitions');
    if (names.length === 0 || names.length > 10) {
      throw invalidParameter('taskDefinitions must have 1 to 10 items.');
    }
    const found = names.map((name) => ({ name, definition: findTaskDefinition(call.state, name) }));
    const inactive = found.filter(({ definition }) => definition?.deregisteredAt != null);
    return {
      taskDefinitions: inactive.flatMap(({ definition }) => {
        if (definition === null) return [];
        call.state.ecs.taskDefinitions.delete(`${definition.family}:${definition.revision}`);
        return [{ ...definitionView(definition), status: 'DELETE_IN_PROGRESS' }];
      }),
      failures: found
        .filter((one) => !inactive.includes(one))
        .map(({ name }) => ({
          arn: name,
          reason: 'TASK_DEFINITION_NOT_INACTIVE',
          detail: 'The specified task definition is not INACTIVE.',
        })),
    };
  },
};
