import { text } from '../../input';
import type { Operation } from '../../service';
import { fullConfiguration } from '../configuration';
import { findFunction, readReference } from '../names';
import { readSettings } from '../read-settings';
import { newTransition } from '../transition';
import { requireRevision, requireSettled, revisionAt, revisionIdAt } from '../versions';

/** Changes $LATEST's settings; what the request leaves out stays. */
export const updateFunctionConfiguration: Operation = {
  route: 'PUT /2015-03-31/functions/{FunctionName}/configuration',
  handle(input, call) {
    const target = findFunction(call, readReference(input, call));
    const changes = readSettings(input, call, target.latest.settings);
    requireSettled(target, call.now);
    requireRevision(text(input, 'RevisionId'), revisionIdAt(call.world, target, target.latest, call.now));
    target.latest = {
      ...target.latest,
      settings: { ...target.latest.settings, ...changes },
      modifiedAt: call.now,
      revision: revisionAt(target.latest, call.now) + 1,
      transition: newTransition(call, 'update'),
    };
    return fullConfiguration(call, target, target.latest, null);
  },
};
