/** Plain-data pictures of what AWS reports of a workload; the gateway makes them, everything else reads them. */
export type WorkloadKind = 'function' | 'service';
export type WorkloadSnapshot = FunctionSnapshot | ServiceSnapshot;
export type Tags = Readonly<Record<string, string>>;

export interface WorkloadIdentity {
  readonly arn: string;
  readonly accountId: string;
  readonly region: string;
  readonly name: string;
}

export interface FunctionSnapshot extends WorkloadIdentity {
  readonly kind: 'function';
  readonly configuration: FunctionConfiguration;
  /** null until tags have been read. */
  readonly tags: Tags | null;
  /** null until the slow, per-function calls have been made. */
  readonly detail: FunctionDetail | null;
}

/** What a deploy changes; a difference here is a new revision. Null is what AWS does not report. */
export interface FunctionConfiguration {
  readonly packageType: 'Zip' | 'Image';
  /** Zipped bytes, or the image's size as Lambda reports it (0 means it does not). */
  readonly codeSizeBytes: number | null;
  readonly codeSha256: string | null;
  /** Null for container images. */
  readonly runtime: string | null;
  readonly handler: string | null;
  readonly architecture: 'x86_64' | 'arm64';
  readonly memoryMb: number;
  readonly timeoutSeconds: number;
  readonly ephemeralStorageMb: number;
  readonly roleArn: string;
  readonly layers: readonly string[];
  /** Names only; values are never read into the product. */
  readonly environmentNames: readonly string[];
  readonly vpcId: string | null;
  readonly snapStart: 'None' | 'PublishedVersions';
  readonly logFormat: 'Text' | 'JSON';
  /** Where it logs to; null where that was not read: Lambda's usual name. */
  readonly logGroup: string | null;
  /** Of Lambda's own events, which the JSON format alone filters. */
  readonly systemLogLevel: string | null;
  readonly lastModified: string;
}

export interface FunctionDetail {
  /** Pending | Active | Inactive | Failed, and more as AWS adds them. */
  readonly state: string;
  readonly stateReason: string | null;
  readonly lastUpdateStatus: string | null;
  readonly aliases: readonly FunctionAlias[];
  /** Published versions, oldest first, without $LATEST. */
  readonly versions: readonly FunctionVersion[];
  readonly provisioned: readonly ProvisionedConcurrency[];
  /** Null: nothing is reserved. Zero switches the function off. */
  readonly reservedConcurrency: number | null;
  readonly scaling: readonly ScalableTarget[];
}

export interface FunctionAlias {
  readonly name: string;
  readonly version: string;
  /** Version → share of requests, 0–1, of the second version; empty when all go to `version`. */
  readonly weights: Readonly<Record<string, number>>;
  readonly description: string;
}

export interface FunctionVersion {
  readonly version: string;
  readonly codeSha256: string | null;
  readonly snapStart: 'None' | 'PublishedVersions';
  readonly state: string | null;
  readonly lastModified: string;
}

export type ProvisionedStatus = 'IN_PROGRESS' | 'READY' | 'FAILED';

/** Provisioned concurrency of an alias or version as GetProvisionedConcurrencyConfig reports it. */
export interface ProvisionedConcurrency {
  readonly qualifier: string;
  readonly requested: number;
  readonly allocated: number;
  readonly available: number;
  readonly status: ProvisionedStatus;
  readonly statusReason: string | null;
  readonly lastModified: string;
}

export interface ServiceSnapshot extends WorkloadIdentity {
  readonly kind: 'service';
  readonly clusterName: string;
  readonly configuration: ServiceConfiguration;
  readonly capacity: ServiceCapacity;
  readonly tags: Tags | null;
  /** null until the task definition and scaling have been read. */
  readonly detail: ServiceDetail | null;
}

export interface ServiceConfiguration {
  readonly taskDefinitionArn: string;
  readonly launchType: string | null;
  readonly capacityProviders: readonly CapacityProviderItem[];
  readonly platformVersion: string | null;
  readonly schedulingStrategy: string;
  readonly minimumHealthyPercent: number | null;
  readonly maximumPercent: number | null;
  readonly targetGroupArns: readonly string[];
  readonly deploymentController: string;
}

export interface CapacityProviderItem {
  readonly provider: string;
  readonly weight: number;
  readonly base: number;
}

export interface ServiceCapacity {
  readonly desired: number;
  readonly running: number;
  readonly pending: number;
  readonly status: string;
  readonly deployments: number;
  /** Each deployment as ECS reports it; null for what was read before they were kept. */
  readonly rollouts: readonly ServiceRollout[] | null;
}

/** One of a service's deployments. */
export interface ServiceRollout {
  readonly id: string;
  /** PRIMARY | ACTIVE | INACTIVE. */
  readonly status: string;
  readonly taskDefinitionArn: string;
  readonly desired: number;
  readonly running: number;
  readonly pending: number;
  readonly failed: number;
  /** COMPLETED | FAILED | IN_PROGRESS; null where ECS does not report it. */
  readonly state: string | null;
  readonly stateReason: string | null;
  readonly createdAt: string | null;
}

export interface ServiceDetail {
  readonly cpuUnits: number | null;
  readonly memoryMb: number | null;
  readonly architecture: 'x86_64' | 'arm64' | null;
  readonly images: readonly string[];
  readonly scaling: readonly ScalableTarget[];
}

export interface ScalableTarget {
  readonly resourceId: string;
  /** The alias or version for Lambda, null for ECS. */
  readonly qualifier: string | null;
  readonly min: number;
  readonly max: number;
  readonly suspended: { readonly in: boolean; readonly out: boolean; readonly scheduled: boolean };
  readonly policies: readonly ScalingPolicy[];
  readonly scheduledActions: readonly ScheduledAction[];
}

export interface ScalingPolicy {
  readonly name: string;
  readonly type: 'TargetTrackingScaling' | 'StepScaling' | 'PredictiveScaling';
  /** e.g. ECSServiceAverageCPUUtilization, or namespace/name of a custom metric. */
  readonly metric: string | null;
  readonly targetValue: number | null;
  readonly scaleInCooldownSeconds: number | null;
  readonly scaleOutCooldownSeconds: number | null;
  readonly scaleInDisabled: boolean;
  readonly alarms: readonly string[];
}

export interface ScheduledAction {
  readonly name: string;
  readonly schedule: string;
  readonly timezone: string | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly startTime: string | null;
  readonly endTime: string | null;
  /** What a rate counts from; null for what was read before it was kept. */
  readonly createdAt: string | null;
}
