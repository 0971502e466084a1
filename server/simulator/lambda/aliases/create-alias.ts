import { atMost, matches, present, requireAll } from '../../constraints';
import { text } from '../../input';
import type { Operation } from '../../service';
import { conflict } from '../errors';
import { findFunction, readReference } from '../names';
import type { FunctionAlias } from '../state';
import { aliasView } from './alias-view';
import { checkRouting, readWeights, weightViolations } from './routing';

const aliasPattern = '(?!^[0-9]+$)([a-zA-Z0-9-_]+)';

/** Points a new alias at a version, or at two with weights. */
export const createAlias: Operation = {
  route: 'POST /2015-03-31/functions/{FunctionName}/aliases',
  status: 201,
  handle(input, call) {
    const name = text(input, 'Name');
    const version = text(input, 'FunctionVersion');
    const weights = readWeights(input) ?? null;
    requireAll([
      present(name, 'name'),
      atMost(name, 'name', 128),
      matches(name, 'name', aliasPattern),
      present(version, 'functionVersion'),
      matches(version, 'functionVersion', String.raw`(\$LATEST|[0-9]+)`),
      ...weightViolations(weights),
    ]);
    const reference = readReference(input, call);
    const target = findFunction(call, reference, `${reference.arn}:${version}`);
    checkRouting(target, version ?? '', weights);
    if (target.aliases.has(name ?? '')) throw conflict(`Alias already exists: ${target.arn}:${name}`);
    const alias: FunctionAlias = {
      name: name ?? '',
      version: version ?? '',
      description: text(input, 'Description') ?? '',
      weights,
      revision: 1,
    };
    target.aliases.set(alias.name, alias);
    return aliasView(call.world, target, alias);
  },
};
