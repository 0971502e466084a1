import { requireAll, violation } from '../constraints';
import type { CallContext } from '../service';
import { invalid } from './errors';
import type { FunctionSettings, LambdaState, LayerVersion } from './state';

/** Pattern of a layer version's ARN as the service model quotes it. */
export const layerVersionPattern = String.raw`(arn:(aws[a-zA-Z-]*)?:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:\d{12}:layer:[a-zA-Z0-9-_]+:[0-9]+)|(arn:[a-zA-Z0-9-]+:lambda:::awslayer:[a-zA-Z0-9-_]+)`;

const layerLimit = 5;
const wholePattern = new RegExp(`^(?:${layerVersionPattern})$`);

function layersRule(arns: readonly unknown[]) {
  if (arns.every((arn) => typeof arn === 'string' && wholePattern.test(arn))) return null;
  const rule = `Member must satisfy constraint: [Member must have length less than or equal to 2048, Member must have length greater than or equal to 1, Member must satisfy regular expression pattern: ${layerVersionPattern}, Member must not be null]`;
  return violation(`[${arns.join(', ')}]`, 'layers', rule);
}

/** The layer version an ARN names, or null when this region of this account has none. */
export function findLayerVersion(state: LambdaState, arn: string): LayerVersion | null {
  const [, name = '', version = ''] = /:layer:([^:]+):(\d+)$/.exec(arn) ?? [];
  const found = state.layers.get(name)?.versions.get(Number(version));
  return found?.arn === arn ? found : null;
}

function requireDifferentLayers(arns: readonly string[]): void {
  const first = new Map<string, string>();
  for (const arn of arns) {
    const layer = arn.slice(0, arn.lastIndexOf(':'));
    const earlier = first.get(layer);
    if (earlier !== undefined) {
      throw invalid(
        `Two different versions of the same layer are not allowed to be referenced in the same function. ${earlier} and ${arn} are versions of the same layer.`,
      );
    }
    first.set(layer, arn);
  }
}

/** The layers a function names, with their sizes. Throws AWS's refusals; layers of other accounts are taken to exist. */
export function findLayers(call: CallContext, given: readonly unknown[]): FunctionSettings['layers'] {
  requireAll([layersRule(given)]);
  const arns = given.map(String);
  if (arns.length > layerLimit) throw invalid(`Cannot reference more than ${layerLimit} layers.`);
  if (arns.some((arn) => arn.split(':')[3] !== call.region)) {
    throw invalid(
      `Layers are not in the same region as the function. Layers are expected to be in region ${call.region}.`,
    );
  }
  const found = arns.map((arn) => {
    const version = findLayerVersion(call.state.lambda, arn);
    const own = arn.split(':')[4] === call.account;
    if (own && !version) throw invalid(`Layer version ${arn} does not exist.`);
    return { arn, codeSizeBytes: version?.codeSizeBytes ?? 0 };
  });
  requireDifferentLayers(arns);
  return found;
}
