/** What a region's Lambda holds. Times are milliseconds since 1970; what a moment shows is computed from them. */
export interface LambdaState {
  readonly functions: Map<string, LambdaFunction>;
  readonly layers: Map<string, LambdaLayer>;
  /** By ARN. */
  readonly codeSigningConfigs: Map<string, CodeSigningConfig>;
  /** By UUID. */
  readonly eventSources: Map<string, EventSourceMapping>;
  /** Account limit of concurrent executions in the region. */
  concurrencyLimit: number;
}

export interface LambdaFunction {
  readonly name: string;
  readonly arn: string;
  latest: FunctionVersion;
  /** Published versions by number, oldest first. */
  readonly versions: Map<string, FunctionVersion>;
  /** Number of the next published version; numbers are never used twice. */
  nextVersion: number;
  readonly aliases: Map<string, FunctionAlias>;
  /** By alias name or version number. */
  readonly provisioned: Map<string, ProvisionedConfig>;
  /** Null: nothing reserved. */
  reservedConcurrency: number | null;
  tags: Readonly<Record<string, string>>;
  /** Resource policies by version or alias; `$LATEST` is the function's own. One without statements is not there. */
  readonly policies: Map<string, ResourcePolicy>;
  /** URLs by alias; `$LATEST` is the function's own. */
  readonly urls: Map<string, FunctionUrl>;
  /** What becomes of asynchronous invocations, by version or alias. */
  readonly asynchronous: Map<string, AsynchronousSettings>;
  recursiveLoop: 'Allow' | 'Terminate';
  codeSigningArn: string | null;
  /** The function's own init code fails, so provisioned environments never start. */
  initFails: boolean;
}

export type PolicyStatement = Readonly<Record<string, unknown>>;

export interface ResourcePolicy {
  readonly statements: readonly PolicyStatement[];
  readonly revisionId: string;
}

export interface FunctionUrl {
  /** The function's or alias's ARN. */
  readonly arn: string;
  readonly url: string;
  readonly authType: string;
  readonly invokeMode: string;
  readonly cors: Readonly<Record<string, unknown>> | null;
  readonly createdAt: number;
  readonly modifiedAt: number;
}

export interface AsynchronousSettings {
  /** With qualifier. */
  readonly arn: string;
  readonly retries: number | null;
  readonly eventAgeSeconds: number | null;
  readonly onSuccess: string | null;
  readonly onFailure: string | null;
  readonly modifiedAt: number;
}

export interface EventSourceMapping {
  readonly uuid: string;
  readonly sourceArn: string;
  readonly functionArn: string;
  readonly enabled: boolean;
  /** Members of the API, defaults filled in. */
  readonly options: Readonly<Record<string, unknown>>;
  readonly modifiedAt: number;
  /** Until then it is in its transition. */
  readonly settledAt: number;
  readonly transition: 'Creating' | 'Updating' | 'Deleting';
  /** Infinity unless it is being deleted. */
  readonly deletedAt: number;
}

export interface CodeSigningConfig {
  readonly id: string;
  readonly arn: string;
  readonly description: string | null;
  readonly publishers: readonly string[];
  readonly untrusted: string;
  readonly modifiedAt: number;
}

export interface FunctionVersion {
  /** `$LATEST` or digits. */
  readonly version: string;
  readonly settings: FunctionSettings;
  /** $LATEST's settings when this version was published: they decide whether publishing again makes a new one. */
  readonly publishedFrom: FunctionSettings | null;
  readonly code: FunctionCode;
  readonly modifiedAt: number;
  /** Counts changes; a finished transition counts as one more. */
  readonly revision: number;
  readonly transition: Transition;
}

/** From `startedAt` on something is under way; at `endsAt` it is done, or failed when `failure` is set. */
export interface Transition {
  readonly kind: 'create' | 'update';
  readonly startedAt: number;
  readonly endsAt: number;
  readonly failure: { readonly code: string; readonly reason: string } | null;
}

export interface FunctionCode {
  readonly sha256: string;
  readonly sizeBytes: number;
  /** Null for zip packages. */
  readonly imageUri: string | null;
}

/** Configuration as CreateFunction takes it, defaults filled in. */
export interface FunctionSettings {
  readonly packageType: 'Zip' | 'Image';
  /** Null for images. */
  readonly runtime: string | null;
  readonly handler: string | null;
  readonly roleArn: string;
  readonly description: string;
  readonly memoryMb: number;
  readonly timeoutSeconds: number;
  readonly architecture: 'x86_64' | 'arm64';
  readonly ephemeralStorageMb: number;
  readonly environment: Readonly<Record<string, string>> | null;
  /** Layer version ARNs with their sizes in bytes. */
  readonly layers: readonly { readonly arn: string; readonly codeSizeBytes: number }[];
  readonly vpc: {
    readonly vpcId: string;
    readonly subnetIds: readonly string[];
    readonly securityGroupIds: readonly string[];
  } | null;
  readonly snapStart: 'None' | 'PublishedVersions';
  readonly tracing: 'Active' | 'PassThrough';
  readonly logging: LoggingSettings;
  readonly deadLetterArn: string | null;
  readonly kmsKeyArn: string | null;
  readonly imageConfig: Readonly<Record<string, unknown>> | null;
  readonly fileSystems: readonly Readonly<Record<string, unknown>>[];
}

export interface LoggingSettings {
  readonly format: 'Text' | 'JSON';
  readonly group: string;
  /** JSON format only. */
  readonly applicationLevel: string | null;
  readonly systemLevel: string | null;
}

export interface FunctionAlias {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  /** Second version → share of requests, 0–1; null: all go to `version`. */
  readonly weights: Readonly<Record<string, number>> | null;
  readonly revision: number;
}

export interface ProvisionedConfig {
  readonly requested: number;
  readonly modifiedAt: number;
  /** Environments that were in force before this request and stay until it is done. */
  readonly held: number;
  /** Infinity: stuck. */
  readonly readyAt: number;
  /** Set: at `readyAt` it fails with this reason. */
  readonly failure: string | null;
}

export interface LambdaLayer {
  readonly name: string;
  readonly arn: string;
  nextVersion: number;
  readonly versions: Map<number, LayerVersion>;
}

export interface LayerVersion {
  readonly version: number;
  readonly arn: string;
  readonly description: string;
  readonly createdAt: number;
  /** Null: whoever published it did not say. */
  readonly compatibleRuntimes: readonly string[] | null;
  readonly compatibleArchitectures: readonly string[] | null;
  readonly licenseInfo: string | null;
  readonly codeSha256: string;
  readonly codeSizeBytes: number;
  policy: ResourcePolicy | null;
}

/** What a function has of settings that nobody has set. */
export function unsetExtras(): Pick<
  LambdaFunction,
  'policies' | 'urls' | 'asynchronous' | 'recursiveLoop' | 'codeSigningArn'
> {
  return {
    policies: new Map(),
    urls: new Map(),
    asynchronous: new Map(),
    recursiveLoop: 'Terminate',
    codeSigningArn: null,
  };
}

/** An empty region's Lambda at the default limit of 1,000. */
export function createLambdaState(): LambdaState {
  return {
    functions: new Map(),
    layers: new Map(),
    codeSigningConfigs: new Map(),
    eventSources: new Map(),
    concurrencyLimit: 1000,
  };
}
