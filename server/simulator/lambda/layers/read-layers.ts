import { matches, oneOf, present, requireAll } from '../../constraints';
import { type Input, number, text } from '../../input';
import type { CallContext, Operation } from '../../service';
import { invalid, resourceMissing } from '../errors';
import { layerVersionPattern } from '../find-layers';
import { pageOf } from '../pages';
import { layerSearchRuntimes } from '../runtimes';
import type { LambdaLayer, LayerVersion } from '../state';
import { fullLayerVersion, listedLayerVersion } from './layer-view';

function findLayer(input: Input, call: CallContext): LambdaLayer | null {
  const name = text(input, 'LayerName')?.split(':layer:').at(-1) ?? '';
  return call.state.lambda.layers.get(name) ?? null;
}

function readVersionNumber(input: Input): number {
  const wanted = number(input, 'VersionNumber') ?? 0;
  if (wanted < 1) throw invalid('Layer Version Cannot be less than 1');
  return wanted;
}

type Fits = (version: LayerVersion) => boolean;

function readFilters(input: Input): Fits {
  const runtime = text(input, 'CompatibleRuntime');
  const architecture = text(input, 'CompatibleArchitecture');
  requireAll([
    oneOf(runtime, 'compatibleRuntime', layerSearchRuntimes),
    oneOf(architecture, 'compatibleArchitecture', ['x86_64', 'arm64']),
  ]);
  return (version) =>
    (runtime === undefined || (version.compatibleRuntimes?.includes(runtime) ?? false)) &&
    (architecture === undefined || (version.compatibleArchitectures?.includes(architecture) ?? false));
}

function newestFirst(layer: LambdaLayer | null, fits: Fits): LayerVersion[] {
  return layer ? [...layer.versions.values()].reverse().filter(fits) : [];
}

/** Layers with their latest matching version, at most 50 a page. */
export const listLayers: Operation = {
  route: 'GET /2018-10-31/layers',
  handle(input, call) {
    const fits = readFilters(input);
    const rows = [...call.state.lambda.layers.values()].flatMap((layer) => {
      const latest = newestFirst(layer, fits)[0];
      return latest ? [{ layer, latest }] : [];
    });
    const page = pageOf(input, rows, (row) => row.layer.name, 50);
    const Layers = page.items.map(({ layer, latest }) => ({
      LayerName: layer.name,
      LayerArn: layer.arn,
      LatestMatchingVersion: listedLayerVersion(latest),
    }));
    return { Layers, ...page.next };
  },
};

/** A layer's versions, newest first, at most 50 a page; none for a layer that does not exist. */
export const listLayerVersions: Operation = {
  route: 'GET /2018-10-31/layers/{LayerName}/versions',
  handle(input, call) {
    const rows = newestFirst(findLayer(input, call), readFilters(input));
    const page = pageOf(input, rows, (version) => String(version.version), 50);
    return { LayerVersions: page.items.map(listedLayerVersion), ...page.next };
  },
};

/** One version of a layer. */
export const getLayerVersion: Operation = {
  route: 'GET /2018-10-31/layers/{LayerName}/versions/{VersionNumber}',
  handle(input, call) {
    const wanted = readVersionNumber(input);
    const layer = findLayer(input, call);
    const version = layer?.versions.get(wanted);
    if (!layer || !version) throw resourceMissing();
    return fullLayerVersion(call, layer, version);
  },
};

/** The layer version an ARN names. */
export const getLayerVersionByArn: Operation = {
  route: 'GET /2018-10-31/layers?find=LayerVersion',
  handle(input, call) {
    const arn = text(input, 'Arn');
    requireAll([present(arn, 'arn'), matches(arn, 'arn', layerVersionPattern)]);
    const [, name = '', wanted = ''] = /:layer:([^:]+):(\d+)$/.exec(arn ?? '') ?? [];
    const layer = call.state.lambda.layers.get(name);
    const version = layer?.versions.get(Number(wanted));
    if (!layer || version?.arn !== arn || !version) throw resourceMissing();
    return fullLayerVersion(call, layer, version);
  },
};

/** Deletes a version of a layer; functions that use it keep it. One that is not there counts as deleted. */
export const deleteLayerVersion: Operation = {
  route: 'DELETE /2018-10-31/layers/{LayerName}/versions/{VersionNumber}',
  status: 204,
  handle(input, call) {
    const wanted = readVersionNumber(input);
    findLayer(input, call)?.versions.delete(wanted);
    return {};
  },
};
