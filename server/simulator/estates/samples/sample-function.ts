import { addAlias, addFunction, addProvisioned, addVersion } from '../../lambda/add-function';
import type { FunctionSettings } from '../../lambda/state';
import { uuidOf } from '../../random';
import type { FunctionProfile } from '../../traffic/profile';
import { seedFrom } from '../../traffic/random';
import type { RegionState, World } from '../../world';
import { accountOf, HOME_REGION, type Stage } from './stage';

/** What deploys a function, as its tags tell. */
export type SampleManager = 'cloudformation' | 'cdk' | 'terraform' | 'sst';

/** One function of a sample system in one stage. */
export interface SampleFunction {
  readonly system: string;
  readonly stage: Stage;
  readonly name: string;
  /** Null: it carries no tags at all, so no rule finds its module. */
  readonly module: string | null;
  readonly team: string;
  readonly region?: string;
  readonly code: { readonly zipMb: number; readonly runtime: string } | { readonly imageMb: number };
  readonly memoryMb: number;
  readonly timeoutSeconds: number;
  readonly settings?: Partial<FunctionSettings>;
  readonly createdOn: number;
  /** When each published version was published, oldest first. */
  readonly releases: readonly number[];
  /** The alias callers use, pointing at the newest version or, weighted, at the one before. */
  readonly alias?: string;
  readonly canaryWeight?: number;
  readonly reserved?: number;
  readonly provisioned?: { readonly count: number; readonly since: number };
  readonly initFails?: boolean;
  readonly manager?: SampleManager;
  readonly insights?: boolean;
  readonly traffic: FunctionProfile;
}

const INSIGHTS_ACCOUNT = '580247275435';
const MB = 1024 * 1024;

/** Returns the name AWS knows a sample function by. */
export function fullNameOf(sample: Pick<SampleFunction, 'system' | 'stage' | 'name'>): string {
  return `${sample.system}-${sample.stage}-${sample.name}`;
}

function pascal(text: string): string {
  return text.replaceAll(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function managerTags(sample: SampleFunction, state: RegionState): Record<string, string> {
  const stack = `${sample.system}-${sample.stage}`;
  const arn = `arn:aws:cloudformation:${state.region}:${state.account}:stack`;
  const stackTags = {
    'aws:cloudformation:stack-name': stack,
    'aws:cloudformation:logical-id': `${pascal(sample.name)}Function`,
    'aws:cloudformation:stack-id': `${arn}/${stack}/${uuidOf(`${state.account}/${stack}`)}`,
  };
  if (sample.manager === undefined) return {};
  switch (sample.manager) {
    case 'cloudformation':
      return stackTags;
    case 'cdk':
      return { ...stackTags, 'aws-cdk:stack': stack };
    case 'terraform':
      return { ManagedBy: 'terraform', 'terraform:workspace': sample.stage };
    case 'sst':
      return { 'sst:app': sample.system, 'sst:stage': sample.stage };
  }
}

function tagsOf(sample: SampleFunction, state: RegionState): Record<string, string> {
  if (sample.module === null) return {};
  return { module: sample.module, stage: sample.stage, team: sample.team, ...managerTags(sample, state) };
}

function settingsOf(sample: SampleFunction, state: RegionState): Partial<FunctionSettings> {
  const { code } = sample;
  const insights = {
    arn: `arn:aws:lambda:${state.region}:${INSIGHTS_ACCOUNT}:layer:LambdaInsightsExtension:53`,
    codeSizeBytes: 4_212_488,
  };
  const layers = [...(sample.settings?.layers ?? []), ...(sample.insights ? [insights] : [])];
  return {
    memoryMb: sample.memoryMb,
    timeoutSeconds: sample.timeoutSeconds,
    tracing: sample.stage === 'prod' ? 'Active' : 'PassThrough',
    ...('runtime' in code ? { runtime: code.runtime } : { runtime: null, handler: null }),
    ...sample.settings,
    layers,
  };
}

function codeOf(sample: SampleFunction, state: RegionState) {
  if ('runtime' in sample.code) return { codeSizeBytes: Math.round(sample.code.zipMb * MB) };
  const repository = `${sample.system}/${sample.name}`;
  return {
    imageUri: `${state.account}.dkr.ecr.${state.region}.amazonaws.com/${repository}:${sample.stage}-${sample.releases.length + 1}`,
  };
}

/** Adds a sample function with its versions, alias, capacity and traffic to the region it lives in. */
export function addSampleFunction(world: World, sample: SampleFunction): void {
  const state = world.region(accountOf(sample.stage), sample.region ?? HOME_REGION);
  const name = fullNameOf(sample);
  const added = addFunction(state, {
    name,
    createdAt: sample.releases.at(-1) ?? sample.createdOn,
    settings: settingsOf(sample, state),
    tags: tagsOf(sample, state),
    ...codeOf(sample, state),
    ...(sample.reserved === undefined ? {} : { reservedConcurrency: sample.reserved }),
    ...(sample.initFails === undefined ? {} : { initFails: sample.initFails }),
  });
  const versions = sample.releases.map((publishedAt) => addVersion(added, publishedAt));
  const [before, newest] = [versions.at(-2), versions.at(-1)];
  const { canaryWeight, alias } = sample;
  if (alias !== undefined && newest !== undefined) {
    const shifting = canaryWeight !== undefined && before !== undefined;
    addAlias(added, alias, shifting ? before : newest, shifting ? { [newest]: canaryWeight } : null);
  }
  addTraffic(world, state, sample, name);
  if (sample.provisioned !== undefined && alias !== undefined) {
    addProvisioned(added, alias, sample.provisioned.count, sample.provisioned.since);
  }
}

function addTraffic(world: World, state: RegionState, sample: SampleFunction, name: string): void {
  const { provisioned, alias = null } = sample;
  const history = provisioned === undefined ? [] : [{ at: provisioned.since, value: provisioned.count }];
  state.traffic.functions.set(name, {
    seed: seedFrom(`${state.account}/${state.region}/${name}`, world.seed),
    profile: sample.traffic,
    createdAt: sample.createdOn,
    endsAt: Number.POSITIVE_INFINITY,
    qualifier: alias,
    routes: [],
    provisioned: new Map(alias === null ? [] : [[alias, history]]),
    reserved: sample.reserved === undefined ? [] : [{ at: 0, value: sample.reserved }],
  });
}
