import type { Operation } from '../../service';
import { listedConfiguration } from '../configuration';
import { findFunction, readReference } from '../names';
import { pageOf } from '../pages';

/** $LATEST and the published versions of a function, oldest first, at most 50 a page. */
export const listVersionsByFunction: Operation = {
  route: 'GET /2015-03-31/functions/{FunctionName}/versions',
  handle(input, call) {
    const target = findFunction(call, readReference(input, call));
    const page = pageOf(input, [target.latest, ...target.versions.values()], (version) => version.version);
    return {
      Versions: page.items.map((version) => listedConfiguration(call, target, version, version.version)),
      ...page.next,
    };
  },
};
