import type { LambdaComponent, LambdaInit } from '../charges/lambda-charges';
import { type Quantity, quantityOf } from '../quantity';
import type { NumberName } from './number-fields';
import type { Piece, SharedPart } from './option';
import type { Part } from './part';

const kbPerGb = 1024 * 1024;

/** A value of a part as a quantity that remembers where it comes from. */
export function valueFrom({ values, provenance }: Part, name: NumberName): Quantity {
  return quantityOf(values[name] ?? 0, provenance[name].basis);
}

/** A part's requests among `drivers`, measured where they were. */
export function requestsOf(part: Part, drivers: readonly number[], at = 0): Quantity {
  return quantityOf(drivers[at] ?? 0, part.provenance.requests.basis);
}

/** A quantity among `drivers` that the comparison worked out. */
export function assumedOf(drivers: readonly number[], at = 0): Quantity {
  return quantityOf(drivers[at] ?? 0, 'assumed');
}

interface Difference {
  readonly architecture?: LambdaComponent['architecture'];
  readonly durationMs?: Quantity;
  readonly init?: LambdaInit;
}

/** A part's requests on Lambda on demand, as it is configured but for what differs. */
export function lambdaPiece(part: SharedPart, difference: Difference = {}): Piece {
  const { values, region, share } = part;
  const init: LambdaInit = {
    share: quantityOf(values.coldStartPercent / 100, part.provenance.coldStartPercent.basis),
    durationMs: valueFrom(part, 'initMs'),
    packaging: values.packaging === 'zipManaged' ? 'zipManaged' : 'other',
  };
  return {
    name: part.name,
    region,
    drive: (requests) => [requests * share],
    build: (drivers) => ({
      kind: 'lambda',
      architecture: difference.architecture ?? values.architecture,
      memoryMb: values.memoryMb,
      ephemeralMb: values.ephemeralMb,
      invocations: requestsOf(part, drivers),
      durationMs: difference.durationMs ?? valueFrom(part, 'durationMs'),
      init: difference.init ?? init,
      streamedGb: quantityOf(0, 'assumed'),
    }),
  };
}

/** What a function costs besides itself: the API in front of it and its image in the registry. */
export function aroundLambda(part: SharedPart): readonly Piece[] {
  const { values } = part;
  const pieces: Piece[] = [];
  if (values.lambdaFront !== 'none') pieces.push(frontPiece(part, values.lambdaFront));
  if (values.packaging === 'image') pieces.push(registryPiece(part));
  return [...pieces, ...dataOut(part)];
}

function frontPiece(part: SharedPart, front: 'httpApi' | 'restApi'): Piece {
  const payloadKb = quantityOf(Math.max(part.values.requestKb, part.values.responseKb), 'assumed');
  return {
    name: part.name,
    region: part.region,
    drive: (requests) => [requests * part.share],
    build: (drivers) => {
      const requests = requestsOf(part, drivers);
      return front === 'httpApi'
        ? { kind: front, requests, payloadKb }
        : { kind: front, requests, cacheGb: null };
    },
  };
}

/** A part's image kept in the registry. */
export function registryPiece(part: SharedPart): Piece {
  return {
    name: part.name,
    region: part.region,
    drive: () => [],
    build: () => ({ kind: 'ecrStorage', storedGb: valueFrom(part, 'imageGb') }),
  };
}

/** A part's responses out to the internet; none where they stay within AWS. */
export function dataOut(part: SharedPart): readonly Piece[] {
  const { values, share, region, name } = part;
  if (values.internetOut === 'no' || values.responseKb === 0) return [];
  return [
    {
      name,
      region,
      drive: (requests) => [(requests * share * values.responseKb) / kbPerGb],
      build: (drivers) => ({
        kind: 'dataTransfer',
        internetOutGb: assumedOf(drivers),
        crossZoneGb: quantityOf(0, 'assumed'),
      }),
    },
  ];
}

/** GB of requests and responses of all parts together for each request. */
export function gbPerRequest(parts: readonly SharedPart[]): number {
  return parts.reduce(
    (sum, { values, share }) => sum + (share * (values.requestKb + values.responseKb)) / kbPerGb,
    0,
  );
}
