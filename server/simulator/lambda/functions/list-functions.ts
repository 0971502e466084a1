import { oneOf, requireAll } from '../../constraints';
import { text } from '../../input';
import type { Operation } from '../../service';
import { listedConfiguration } from '../configuration';
import { pageOf } from '../pages';
import type { FunctionVersion, LambdaFunction } from '../state';

interface Row {
  readonly target: LambdaFunction;
  readonly version: FunctionVersion;
  readonly qualifier: string | null;
}

function versionsOf(target: LambdaFunction): Row[] {
  return [target.latest, ...target.versions.values()].map((version) => ({
    target,
    version,
    qualifier: version.version,
  }));
}

/** Functions, or with `FunctionVersion=ALL` every version of them, at most 50 a page. */
export const listFunctions: Operation = {
  route: 'GET /2015-03-31/functions',
  handle(input, call) {
    const wanted = text(input, 'FunctionVersion');
    requireAll([oneOf(wanted, 'functionVersion', ['ALL'])]);
    const targets = [...call.state.lambda.functions.values()];
    const rows: Row[] =
      wanted === 'ALL'
        ? targets.flatMap(versionsOf)
        : targets.map((target) => ({ target, version: target.latest, qualifier: null }));
    const page = pageOf(input, rows, (row) => `${row.target.name}:${row.version.version}`);
    return {
      Functions: page.items.map((row) => listedConfiguration(call, row.target, row.version, row.qualifier)),
      ...page.next,
    };
  },
};
