import { quantityOf } from '../quantity';
import type { MadeOption, Piece, SharedPart } from './option';
import { aroundLambda, assumedOf, lambdaPiece } from './quantities';

/** Lambda on demand, as it is configured. */
export function makeLambda(parts: readonly SharedPart[]): MadeOption {
  return { pieces: parts.flatMap((part) => [lambdaPiece(part), ...aroundLambda(part)]), notes: [] };
}

/** Lambda on demand on the architecture it is not on now, at the duration assumed for it. */
export function makeLambdaOther(parts: readonly SharedPart[]): MadeOption {
  const pieces = parts.flatMap((part) => {
    const { architecture, durationMs, armTimePercent } = part.values;
    const other = architecture === 'arm64' ? 'x86_64' : 'arm64';
    const moved = quantityOf((durationMs * armTimePercent) / 100, 'assumed');
    return [lambdaPiece(part, { architecture: other, durationMs: moved }), ...aroundLambda(part)];
  });
  return { pieces, notes: ['Code, layers and images must be built for the other architecture.'] };
}

const snapStartEphemeralMb = 512;

/** Lambda with SnapStart: a restore is billed in place of INIT (https://docs.aws.amazon.com/lambda/latest/dg/snapstart.html). */
export function makeSnapStart(parts: readonly SharedPart[]): MadeOption {
  const refusals = parts.flatMap((part) => {
    const why = whyNoSnapStart(part);
    return why === null ? [] : [parts.length > 1 ? `${part.name}: ${why}` : why];
  });
  if (refusals.length > 0) return { refusal: refusals.join(' ') };
  return {
    pieces: parts.flatMap((part) => [...snapStartPieces(part), ...aroundLambda(part)]),
    notes: ['SnapStart and provisioned concurrency can’t be on the same version.'],
  };
}

function whyNoSnapStart({ values }: SharedPart): string | null {
  if (values.packaging === 'image') return 'SnapStart has no container images.';
  if (values.packaging === 'zipCustom') return 'SnapStart needs a managed runtime.';
  if (values.runtime === 'other')
    return 'SnapStart needs Java 11, Python 3.12, .NET 8 or newer; the runtime is another.';
  if (values.ephemeralMb > snapStartEphemeralMb)
    return 'SnapStart allows 512 MB of ephemeral storage at most.';
  return null;
}

function snapStartPieces(part: SharedPart): readonly Piece[] {
  const { values, share, name, region, provenance } = part;
  const coldShare = values.coldStartPercent / 100;
  return [
    lambdaPiece(part, {
      init: {
        share: quantityOf(coldShare, provenance.coldStartPercent.basis),
        durationMs: quantityOf(values.restoreMs, provenance.restoreMs.basis),
        packaging: 'other',
      },
    }),
    {
      name,
      region,
      drive: (requests) => [requests * share * coldShare],
      build: (drivers) => ({
        kind: 'snapStart',
        runtime: values.runtime === 'java' ? 'java' : 'other',
        memoryMb: values.memoryMb,
        versions: quantityOf(values.snapStartVersions, provenance.snapStartVersions.basis),
        hours: null,
        restores: assumedOf(drivers),
      }),
    },
  ];
}
