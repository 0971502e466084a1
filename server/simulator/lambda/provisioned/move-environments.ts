import type { CallContext } from '../../service';
import { conflict, invalid } from '../errors';
import { noteCapacity } from '../note-capacity';
import type { FunctionAlias, LambdaFunction } from '../state';
import { provisionedAt } from './provisioned-at';
import { startProvisioning } from './start-provisioning';

/**
 * What re-pointing an alias does to its provisioned concurrency: it is in progress again, with the old
 * environments in force until the new ones are. Nothing for an alias that has none.
 */
export function moveEnvironments(call: CallContext, target: LambdaFunction, alias: FunctionAlias): void {
  const config = target.provisioned.get(alias.name);
  if (!config) return;
  if (alias.version === '$LATEST') {
    throw invalid('Provisioned Concurrency Configs cannot be applied to unpublished function versions.');
  }
  if (target.provisioned.has(alias.version)) {
    throw conflict(
      "Alias can't be used for Provisioned Concurrency configuration on an already Provisioned version",
    );
  }
  const held = provisionedAt(config, call.now).allocated;
  target.provisioned.set(alias.name, startProvisioning(call, target, config.requested, held));
  noteCapacity(call.state, target, call.now);
}
