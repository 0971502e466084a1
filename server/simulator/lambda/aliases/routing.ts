import { type Violation, violation } from '../../constraints';
import { type Input, number, record } from '../../input';
import { functionNotFound, invalid, invalidLimit } from '../errors';
import type { LambdaFunction } from '../state';

export type Weights = Readonly<Record<string, number>>;

const at = 'routingConfig.additionalVersionWeights';

/** Java prints whole doubles with a decimal. */
function shownWeights(weights: Weights): string {
  const pairs = Object.entries(weights).map(
    ([version, weight]) => `${version}=${Number.isInteger(weight) ? weight.toFixed(1) : weight}`,
  );
  return `{${pairs.join(', ')}}`;
}

/** The second versions' weights of a request: undefined when it does not say, null when it asks for none. */
export function readWeights(input: Input): Weights | null | undefined {
  const routing = record(input, 'RoutingConfig');
  if (!routing) return undefined;
  const given = record(routing, 'AdditionalVersionWeights') ?? {};
  const weights = Object.keys(given).map((version) => [version, number(given, version) ?? 0] as const);
  return weights.length === 0 ? null : Object.fromEntries(weights);
}

/** What the service model forbids about weights. */
export function weightViolations(weights: Weights | null | undefined): (Violation | null)[] {
  const given = weights ?? {};
  const badValue = Object.values(given).some((weight) => weight < 0 || weight > 1);
  const badKey = Object.keys(given).some((version) => !/^[0-9]{1,1024}$/.test(version));
  const valueRule =
    'Map value must satisfy constraint: [Member must have value less than or equal to 1.0, Member must have value greater than or equal to 0.0, Member must not be null]';
  const keyRule =
    'Map keys must satisfy constraint: [Member must have length less than or equal to 1024, Member must have length greater than or equal to 1, Member must satisfy regular expression pattern: [0-9]+]';
  return [
    badValue ? violation(shownWeights(given), at, valueRule) : null,
    badKey ? violation(shownWeights(given), at, keyRule) : null,
  ];
}

/** Throws what Lambda refuses about an alias of `version` with these weights. */
export function checkRouting(target: LambdaFunction, version: string, weights: Weights | null): void {
  const others = Object.keys(weights ?? {});
  if (others.length > 1) {
    throw invalid('Number of items in AdditionalVersionWeights cannot be greater than 1');
  }
  if (others.includes(version)) {
    throw invalid(
      `Invalid function version ${version}. Function version ${version} is already included in routing configuration.`,
    );
  }
  if (version === '$LATEST' && others.length > 0) {
    throw invalidLimit('$LATEST is not supported for an alias pointing to more than 1 version');
  }
  for (const wanted of [version, ...others]) {
    if (wanted !== '$LATEST' && !target.versions.has(wanted)) {
      throw functionNotFound(`${target.arn}:${wanted}`);
    }
  }
}
