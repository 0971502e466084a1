import { text } from '../../input';
import type { Operation } from '../../service';
import { findFunction, readReference } from '../names';
import { noteCapacity } from '../note-capacity';

/** Deletes an alias with its provisioned concurrency; an alias that is not there counts as deleted. */
export const deleteAlias: Operation = {
  route: 'DELETE /2015-03-31/functions/{FunctionName}/aliases/{Name}',
  status: 204,
  handle(input, call) {
    const target = findFunction(call, readReference(input, call));
    const name = text(input, 'Name') ?? '';
    if (target.aliases.delete(name)) target.provisioned.delete(name);
    noteCapacity(call.state, target, call.now);
    return {};
  },
};
