import { type Input, text } from '../../input';
import type { CallContext } from '../../service';
import { invalid, objectNotFound } from '../errors';
import { type ScalableTarget, scalableKey } from '../state';
import { readScalable } from './scalable-input';

/** Returns the registered target the call names. Throws ObjectNotFoundException. */
export function requireTarget(input: Input, call: CallContext): ScalableTarget {
  const scalable = readScalable(input);
  const target = call.state.scaling.targets.get(scalableKey(scalable));
  if (target === undefined) throw objectNotFound('scalable target registered', scalable);
  return target;
}

/** Returns the name a call must give. Throws ValidationException. */
export function requireName(input: Input, member: string): string {
  const name = text(input, member);
  if (name !== undefined && name !== '' && name.length <= 256) return name;
  throw invalid(
    `1 validation error detected: Value ${name === undefined ? 'null' : `'${name}'`} at '${member.charAt(0).toLowerCase()}${member.slice(1)}' failed to satisfy constraint: Member must have length between 1 and 256`,
  );
}
