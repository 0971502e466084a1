import { text } from '../../input';
import type { Operation } from '../../service';
import { aliasNotFound } from '../errors';
import { readReference } from '../names';
import { aliasView } from './alias-view';

/** One alias. */
export const getAlias: Operation = {
  route: 'GET /2015-03-31/functions/{FunctionName}/aliases/{Name}',
  handle(input, call) {
    const reference = readReference(input, call);
    const name = text(input, 'Name') ?? '';
    const target = call.state.lambda.functions.get(reference.name);
    const alias = target?.aliases.get(name);
    if (!target || !alias) throw aliasNotFound(reference.arn, name);
    return aliasView(call.world, target, alias);
  },
};
