import { matches, present, requireAll, type Violation, violation } from '../../constraints';
import { type Input, record, text, texts } from '../../input';
import type { CallContext, Operation } from '../../service';
import { invalid } from '../errors';
import { readCode } from '../read-code';
import { layerRuntimes, supportedRuntimes } from '../runtimes';
import type { LambdaLayer, LayerVersion } from '../state';
import { fullLayerVersion } from './layer-view';

function runtimesRule(values: readonly string[]): Violation | null {
  if (values.every((value) => layerRuntimes.includes(value))) return null;
  const rule = `Member must satisfy enum value set: [${supportedRuntimes.join(', ')}]`;
  return violation(`[${values.join(', ')}]`, 'compatibleRuntimes', rule);
}

function architecturesRule(values: readonly string[]): Violation | null {
  if (values.every((value) => value === 'x86_64' || value === 'arm64')) return null;
  const rule =
    'Member must satisfy constraint: [Member must satisfy enum value set: [x86_64, arm64], Member must not be null]';
  return violation(`[${values.join(', ')}]`, 'compatibleArchitectures', rule);
}

function layerNamed(call: CallContext, name: string): LambdaLayer {
  const found = call.state.lambda.layers.get(name);
  if (found) return found;
  const arn = `arn:aws:lambda:${call.region}:${call.account}:layer:${name}`;
  const made: LambdaLayer = { name, arn, nextVersion: 1, versions: new Map() };
  call.state.lambda.layers.set(name, made);
  return made;
}

function newVersion(input: Input, call: CallContext, layer: LambdaLayer): LayerVersion {
  const code = readCode(record(input, 'Content') ?? {});
  if (!code) throw invalid('Please provide a source for layer content.');
  return {
    version: layer.nextVersion,
    arn: `${layer.arn}:${layer.nextVersion}`,
    description: text(input, 'Description') ?? '',
    createdAt: call.now,
    compatibleRuntimes: input.CompatibleRuntimes ? texts(input, 'CompatibleRuntimes') : null,
    compatibleArchitectures: input.CompatibleArchitectures ? texts(input, 'CompatibleArchitectures') : null,
    licenseInfo: text(input, 'LicenseInfo') ?? null,
    codeSha256: code.sha256,
    codeSizeBytes: code.sizeBytes,
    policy: null,
  };
}

/** Publishes the next version of a layer, which is made on the first; numbers are never used twice. */
export const publishLayerVersion: Operation = {
  route: 'POST /2018-10-31/layers/{LayerName}/versions',
  status: 201,
  handle(input, call) {
    const given = text(input, 'LayerName') ?? '';
    const name = given.split(':layer:').at(-1) ?? given;
    requireAll([
      matches(name, 'layerName', '[a-zA-Z0-9-_]+'),
      present(record(input, 'Content'), 'content'),
      runtimesRule(texts(input, 'CompatibleRuntimes')),
      architecturesRule(texts(input, 'CompatibleArchitectures')),
    ]);
    const layer = layerNamed(call, name);
    const version = newVersion(input, call, layer);
    layer.versions.set(version.version, version);
    layer.nextVersion += 1;
    return fullLayerVersion(call, layer, version);
  },
};
