import { present, requireAll } from '../../constraints';
import { type Input, text } from '../../input';
import type { CallContext } from '../../service';
import { aliasNotFound, functionNotFound } from '../errors';
import { readReference } from '../names';
import type { FunctionVersion, LambdaFunction } from '../state';
import { requireVersion } from '../versions';

export interface Qualified {
  readonly target: LambdaFunction;
  readonly qualifier: string;
  readonly version: FunctionVersion;
  readonly isAlias: boolean;
}

/** The alias or version a provisioned concurrency call names; `refuseLatest` makes the refusal of $LATEST. */
export function findQualified(input: Input, call: CallContext, refuseLatest: () => Error): Qualified {
  requireAll([present(text(input, 'Qualifier'), 'qualifier')]);
  const { name, arn, qualifier } = readReference(input, call);
  const named = qualifier ?? '';
  if (named === '$LATEST') throw refuseLatest();
  const target = call.state.lambda.functions.get(name);
  if (/^\d+$/.test(named)) {
    if (!target) throw functionNotFound(`${arn}:${named}`);
    return { target, qualifier: named, version: requireVersion(target, named), isAlias: false };
  }
  if (!target?.aliases.has(named)) throw aliasNotFound(arn, named);
  const version = requireVersion(target, named);
  if (version.version === '$LATEST') throw refuseLatest();
  return { target, qualifier: named, version, isAlias: true };
}
