import { between, present, requireAll } from '../../constraints';
import { number } from '../../input';
import type { CallContext, Operation } from '../../service';
import { minimumUnreserved, totalProvisioned, unreserved } from '../concurrency';
import { conflict, invalid, invalidLimit } from '../errors';
import { noteCapacity } from '../note-capacity';
import type { LambdaFunction } from '../state';
import { isSettled } from '../versions';
import { findQualified, type Qualified } from './find-qualified';
import { provisionedAt, provisionedView } from './provisioned-at';
import { startProvisioning } from './start-provisioning';

const unpublished = () =>
  invalid('Provisioned Concurrency Configs cannot be applied to unpublished function versions.');

function aliasesOf(target: LambdaFunction, version: string): string[] {
  return [...target.aliases.values()].filter((alias) => alias.version === version).map((alias) => alias.name);
}

/** A version can have provisioned concurrency once: by itself or through one alias. */
function requireFreeVersion({ target, qualifier, version, isAlias }: Qualified): void {
  const others = aliasesOf(target, version.version).filter((name) => name !== qualifier);
  const byAlias = others.some((name) => target.provisioned.has(name));
  if (isAlias && (byAlias || target.provisioned.has(version.version))) {
    throw conflict(
      "Alias can't be used for Provisioned Concurrency configuration on an already Provisioned version",
    );
  }
  if (!isAlias && byAlias) throw conflict('Version is pointed by a Provisioned Concurrency alias');
}

function requireCapacity(call: CallContext, { target, qualifier }: Qualified, wanted: number): void {
  if (target.reservedConcurrency !== null) {
    if (totalProvisioned(target, qualifier) + wanted <= target.reservedConcurrency) return;
    throw invalid(
      'Requested Provisioned Concurrency should not be greater than the reservedConcurrentExecution for function',
    );
  }
  const left = unreserved(call.state.lambda) + (target.provisioned.get(qualifier)?.requested ?? 0);
  if (wanted > left) {
    throw invalidLimit(
      `Specified ConcurrentExecutions for function is greater than account's unreserved concurrency [${left}].`,
    );
  }
  if (left - wanted < minimumUnreserved) {
    throw invalidLimit(
      `Specified ConcurrentExecutions for function decreases account's UnreservedConcurrentExecution below its minimum value of [${minimumUnreserved}].`,
    );
  }
}

function requireReadyVersion({ version }: Qualified, now: number): void {
  if (!isSettled(version, now)) {
    throw conflict(
      'The operation cannot be performed at this time. The function is currently in the following state: Pending',
    );
  }
  if (version.settings.snapStart === 'PublishedVersions') {
    throw invalid('Provisioned Concurrency is not supported for a function version with SnapStart enabled.');
  }
}

/** Asks for provisioned environments; a request that is still in progress is replaced. */
export const putProvisionedConcurrencyConfig: Operation = {
  route: 'PUT /2019-09-30/functions/{FunctionName}/provisioned-concurrency',
  status: 202,
  handle(input, call) {
    const wanted = number(input, 'ProvisionedConcurrentExecutions');
    requireAll([
      present(wanted, 'provisionedConcurrentExecutions'),
      between(wanted, 'provisionedConcurrentExecutions', 1),
    ]);
    const found = findQualified(input, call, unpublished);
    requireReadyVersion(found, call.now);
    requireFreeVersion(found);
    requireCapacity(call, found, wanted ?? 0);
    const { target, qualifier } = found;
    const before = target.provisioned.get(qualifier);
    const held = before ? provisionedAt(before, call.now).allocated : 0;
    const config = startProvisioning(call, target, wanted ?? 0, held);
    target.provisioned.set(qualifier, config);
    noteCapacity(call.state, target, call.now);
    return provisionedView(config, call.now);
  },
};
