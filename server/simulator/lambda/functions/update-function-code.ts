import { flag, type Input, text, texts } from '../../input';
import type { CallContext, Operation } from '../../service';
import { fullConfiguration } from '../configuration';
import { invalid } from '../errors';
import { findFunction, readReference } from '../names';
import { publish } from '../publish';
import { readCode } from '../read-code';
import { checkSettings } from '../read-settings';
import type { FunctionCode, FunctionVersion, LambdaFunction } from '../state';
import { newTransition } from '../transition';
import { requireRevision, requireSettled, revisionAt, revisionIdAt } from '../versions';

function readNewCode(input: Input, { latest }: LambdaFunction): FunctionCode {
  const image = latest.settings.packageType === 'Image';
  if (image && input.ImageUri === undefined) {
    throw invalid('Please provide ImageUri when updating a function with packageType Image.');
  }
  if (!image && input.ImageUri !== undefined) {
    throw invalid("Please don't provide ImageUri when updating a function with packageType Zip.");
  }
  const code = readCode(input);
  if (!code) throw invalid('Please provide a source for function code.');
  return code;
}

function updated(
  input: Input,
  call: CallContext,
  target: LambdaFunction,
  code: FunctionCode,
): FunctionVersion {
  const { latest } = target;
  const architecture = texts(input, 'Architectures')[0] === 'arm64' ? 'arm64' : latest.settings.architecture;
  return {
    ...latest,
    code,
    settings: { ...latest.settings, architecture },
    modifiedAt: call.now,
    revision: revisionAt(latest, call.now) + 1,
    transition: newTransition(call, 'update'),
  };
}

/** Replaces $LATEST's code, and publishes it when asked. */
export const updateFunctionCode: Operation = {
  route: 'PUT /2015-03-31/functions/{FunctionName}/code',
  handle(input, call) {
    const target = findFunction(call, readReference(input, call));
    checkSettings(input);
    const code = readNewCode(input, target);
    requireSettled(target, call.now);
    requireRevision(text(input, 'RevisionId'), revisionIdAt(call.world, target, target.latest, call.now));
    const latest = updated(input, call, target, code);
    if (flag(input, 'DryRun')) return fullConfiguration(call, target, latest, null);
    target.latest = latest;
    if (!flag(input, 'Publish')) return fullConfiguration(call, target, latest, null);
    const version = publish(target, call);
    return fullConfiguration(call, target, version, version.version);
  },
};
