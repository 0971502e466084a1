import { matches, requireAll } from '../../constraints';
import { type Input, text } from '../../input';
import type { CallContext, Operation } from '../../service';
import { notFound } from '../errors';
import { findFunction, readReference } from '../names';
import { noteRoute } from '../note-capacity';
import { moveEnvironments } from '../provisioned/move-environments';
import type { FunctionAlias, LambdaFunction } from '../state';
import { requireRevision } from '../versions';
import { aliasRevisionId, aliasView } from './alias-view';
import { checkRouting, readWeights, weightViolations } from './routing';

function changed(input: Input, alias: FunctionAlias): FunctionAlias {
  const weights = readWeights(input);
  requireAll([
    matches(text(input, 'FunctionVersion'), 'functionVersion', String.raw`(\$LATEST|[0-9]+)`),
    ...weightViolations(weights),
  ]);
  return {
    ...alias,
    version: text(input, 'FunctionVersion') ?? alias.version,
    description: text(input, 'Description') ?? alias.description,
    weights: weights === undefined ? alias.weights : weights,
    revision: alias.revision + 1,
  };
}

function apply(call: CallContext, target: LambdaFunction, before: FunctionAlias, after: FunctionAlias): void {
  checkRouting(target, after.version, after.weights);
  if (before.version !== after.version) moveEnvironments(call, target, after);
  target.aliases.set(after.name, after);
  noteRoute(call.state, target.name, before, after, call.now);
}

/** Changes an alias; pointing it elsewhere takes its provisioned environments along. */
export const updateAlias: Operation = {
  route: 'PUT /2015-03-31/functions/{FunctionName}/aliases/{Name}',
  handle(input, call) {
    const target = findFunction(call, readReference(input, call));
    const name = text(input, 'Name') ?? '';
    const alias = target.aliases.get(name);
    if (!alias) throw notFound(`Alias not found: ${target.arn}:${name}`);
    requireRevision(text(input, 'RevisionId'), aliasRevisionId(call.world, target, alias));
    const after = changed(input, alias);
    apply(call, target, alias, after);
    return aliasView(call.world, target, after);
  },
};
