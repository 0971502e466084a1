import type { LayerVersion } from '../../lambda/state';
import { sha256Base64 } from '../../random';
import type { RegionState, World } from '../../world';
import { DEV_ACCOUNT, deployedOn, HOME_REGION, PROD_ACCOUNT } from './stage';

const NAME = 'org-common';
const VERSIONS = [12, 13, 14, 15];
const PUBLISHED = ['2025-10-06', '2026-01-19', '2026-04-30', '2026-08-12'];

function layerVersion(state: RegionState, version: number, publishedOn: string): LayerVersion {
  const arn = `arn:aws:lambda:${state.region}:${state.account}:layer:${NAME}`;
  return {
    version,
    arn: `${arn}:${version}`,
    description: 'Shared models, database session and logging',
    createdAt: deployedOn(publishedOn),
    compatibleRuntimes: ['python3.11'],
    compatibleArchitectures: ['x86_64'],
    licenseInfo: null,
    codeSha256: sha256Base64(`${state.account}/${NAME}/${version}`),
    codeSizeBytes: 18_400_000 + version * 120_000,
    policy: null,
  };
}

/** Adds the layer that cora's functions share to both accounts. */
export function addSharedLayers(world: World): void {
  for (const account of [PROD_ACCOUNT, DEV_ACCOUNT]) {
    const state = world.region(account, HOME_REGION);
    const versions = VERSIONS.map((version, index) =>
      layerVersion(state, version, PUBLISHED[index] ?? '2026-08-12'),
    );
    state.lambda.layers.set(NAME, {
      name: NAME,
      arn: `arn:aws:lambda:${state.region}:${state.account}:layer:${NAME}`,
      nextVersion: 16,
      versions: new Map(versions.map((version) => [version.version, version])),
    });
  }
}
