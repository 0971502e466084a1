import { sha256Base64 } from '../random';
import type { RegionState } from '../world';
import { imageCode } from './read-code';
import {
  type FunctionCode,
  type FunctionSettings,
  type FunctionVersion,
  type LambdaFunction,
  unsetExtras,
} from './state';

/** A function as an estate describes it: everything but the name has a believable default. */
export interface FunctionSpec {
  readonly name: string;
  readonly createdAt: number;
  readonly settings?: Partial<FunctionSettings>;
  readonly codeSizeBytes?: number;
  readonly imageUri?: string;
  readonly tags?: Readonly<Record<string, string>>;
  readonly reservedConcurrency?: number;
  readonly initFails?: boolean;
}

/** Settings with AWS's defaults where nothing is said. */
export function settingsWithDefaults(
  name: string,
  account: string,
  given: Partial<FunctionSettings>,
): FunctionSettings {
  const image = given.packageType === 'Image';
  return {
    packageType: 'Zip',
    runtime: image ? null : 'python3.13',
    handler: image ? null : 'app.handler',
    roleArn: `arn:aws:iam::${account}:role/${name}`,
    description: '',
    memoryMb: 128,
    timeoutSeconds: 3,
    architecture: 'x86_64',
    ephemeralStorageMb: 512,
    environment: null,
    layers: [],
    vpc: null,
    snapStart: 'None',
    tracing: 'PassThrough',
    logging: { format: 'Text', group: `/aws/lambda/${name}`, applicationLevel: null, systemLevel: null },
    deadLetterArn: null,
    kmsKeyArn: null,
    imageConfig: null,
    fileSystems: [],
    ...given,
  };
}

/** Adds a settled (Active) function to a region and returns it. */
export function addFunction(state: RegionState, spec: FunctionSpec): LambdaFunction {
  const code: FunctionCode =
    spec.imageUri === undefined
      ? {
          sha256: sha256Base64(`${state.account}/${state.region}/${spec.name}/1`),
          sizeBytes: spec.codeSizeBytes ?? 1_000_000,
          imageUri: null,
        }
      : imageCode(spec.imageUri);
  const latest: FunctionVersion = {
    version: '$LATEST',
    settings: settingsWithDefaults(spec.name, state.account, {
      ...(spec.imageUri === undefined ? {} : { packageType: 'Image' as const }),
      ...spec.settings,
    }),
    publishedFrom: null,
    code,
    modifiedAt: spec.createdAt,
    revision: 1,
    transition: { kind: 'create', startedAt: spec.createdAt, endsAt: spec.createdAt, failure: null },
  };
  const added: LambdaFunction = {
    name: spec.name,
    arn: `arn:aws:lambda:${state.region}:${state.account}:function:${spec.name}`,
    latest,
    versions: new Map(),
    nextVersion: 1,
    aliases: new Map(),
    provisioned: new Map(),
    reservedConcurrency: spec.reservedConcurrency ?? null,
    tags: spec.tags ?? {},
    ...unsetExtras(),
    initFails: spec.initFails ?? false,
  };
  state.lambda.functions.set(spec.name, added);
  return added;
}

/** Publishes a settled version of $LATEST, as an estate's history has it; returns its number. */
export function addVersion(
  target: LambdaFunction,
  publishedAt: number,
  changes: Partial<FunctionVersion> = {},
): string {
  const version = String(target.nextVersion);
  target.nextVersion += 1;
  target.versions.set(version, {
    ...target.latest,
    publishedFrom: target.latest.settings,
    modifiedAt: publishedAt,
    transition: { kind: 'create', startedAt: publishedAt, endsAt: publishedAt, failure: null },
    ...changes,
    version,
  });
  return version;
}

/** Points an alias at a version, with an optional weighted second one. */
export function addAlias(
  target: LambdaFunction,
  name: string,
  version: string,
  weights: Readonly<Record<string, number>> | null = null,
): void {
  target.aliases.set(name, { name, version, description: '', weights, revision: 1 });
}

/** Gives an alias or version provisioned concurrency that is already in force. */
export function addProvisioned(
  target: LambdaFunction,
  qualifier: string,
  requested: number,
  sinceMs: number,
): void {
  target.provisioned.set(qualifier, {
    requested,
    modifiedAt: sinceMs,
    held: requested,
    readyAt: sinceMs,
    failure: null,
  });
}
