import type { FunctionAlias, ProvisionedConcurrency, ScalableTarget } from '../inventory/snapshot';
import type { Known } from '../known';

/** Everything a plan for provisioned concurrency rests on, as AWS reported it at one moment. */
export interface CapacityObservation {
  readonly observedAt: string;
  readonly functionName: string;
  readonly region: string;
  /** $LATEST as it stands. */
  readonly latest: LatestFacts;
  readonly aliases: readonly FunctionAlias[];
  /** Numbers of the published versions; empty where the target is an alias that exists, whose version is known. */
  readonly versions: readonly string[];
  /** The newest version where $LATEST is still what it was published from, so that AWS publishes no other. */
  readonly unchangedSince: string | null;
  /** The version the target means; $LATEST where another is to be published, null where it does not exist. */
  readonly serving: VersionFacts | null;
  readonly provisioned: readonly ProvisionedConcurrency[];
  /** Null: nothing is reserved. Zero switches the function off. */
  readonly reserved: number | null;
  /** Unknown where Application Auto Scaling could not be read. */
  readonly scaling: Known<readonly ScalableTarget[]>;
  readonly account: Known<{ readonly limit: number; readonly unreserved: number }>;
  readonly manager: {
    readonly tool: string;
    readonly stack: string | null;
    readonly evidence: string;
  } | null;
}

/** The unpublished code and configuration; a null state is one AWS did not report. */
export interface LatestFacts {
  readonly state: string | null;
  readonly stateReason: string | null;
  readonly lastUpdateStatus: string | null;
  readonly codeSha256: string | null;
}

export interface VersionFacts {
  readonly version: string;
  readonly memoryMb: number;
  readonly architecture: 'x86_64' | 'arm64';
  readonly snapStart: 'None' | 'PublishedVersions';
  readonly state: string | null;
}
