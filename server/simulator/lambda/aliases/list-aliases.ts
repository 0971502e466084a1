import { text } from '../../input';
import type { Operation } from '../../service';
import { findFunction, readReference } from '../names';
import { pageOf } from '../pages';
import { aliasView } from './alias-view';

/** A function's aliases by name, or those that point at one version, at most 50 a page. */
export const listAliases: Operation = {
  route: 'GET /2015-03-31/functions/{FunctionName}/aliases',
  handle(input, call) {
    const target = findFunction(call, readReference(input, call));
    const version = text(input, 'FunctionVersion');
    const aliases = [...target.aliases.values()]
      .filter((alias) => version === undefined || alias.version === version)
      .sort((left, right) => (left.name < right.name ? -1 : 1));
    const page = pageOf(input, aliases, (alias) => alias.name);
    return { Aliases: page.items.map((alias) => aliasView(call.world, target, alias)), ...page.next };
  },
};
