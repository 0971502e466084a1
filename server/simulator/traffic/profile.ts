import type { Timeline } from './timeline';

/** How a workload's requests are spread over the day and week. */
export type TrafficShape = 'office' | 'consumer' | 'steady' | 'sporadic' | 'nightly';

/** The arrivals of one workload: a random stream with a shape, or an exact schedule. */
export type Arrivals =
  | {
      readonly kind: 'stream';
      readonly shape: TrafficShape;
      /** Requests a minute at the busiest hour of an ordinary week. */
      readonly peakPerMinute: number;
      /** Hours added to UTC to get the users' time of day. */
      readonly utcOffsetHours: number;
      /** Share of hours with a burst of a few minutes at several times the usual rate, 0–1. */
      readonly burstShare: number;
    }
  | {
      readonly kind: 'schedule';
      readonly everyMinutes: number;
      readonly offsetMinutes: number;
      /** Invocations each time the schedule fires. */
      readonly count: number;
    };

/** How long a warm invocation takes; log-normal, so the median and the spread of the logarithm describe it. */
export interface LogNormal {
  readonly medianMs: number;
  readonly sigma: number;
}

/** What the model needs to know of a Lambda function besides its capacity. */
export interface FunctionProfile {
  readonly arrivals: Arrivals;
  readonly warm: LogNormal;
  /** Init phase of a cold start. */
  readonly cold: LogNormal;
  readonly errorRate: number;
  /** How many requests tend to arrive together; 1: each comes alone. */
  readonly burstiness: number;
}

/** What the model needs to know of an ECS service besides its tasks. */
export interface ServiceProfile {
  readonly arrivals: Arrivals;
  readonly response: LogNormal;
  /** CPU time one request takes, in ms of one vCPU. */
  readonly cpuMsPerRequest: number;
  readonly idleCpuPercent: number;
  readonly idleMemoryPercent: number;
}

/** One function over time: who it is, how it behaves, and the capacity that was in force when. */
export interface FunctionLoad {
  readonly seed: number;
  readonly profile: FunctionProfile;
  readonly createdAt: number;
  /** When it was deleted; Infinity while it is there. */
  readonly endsAt: number;
  readonly timeoutMs: number;
  readonly memoryMb: number;
  /** Size of /tmp. */
  readonly tmpMb: number;
  /** Provisioned environments in force on the qualifier that takes the traffic; 0 is none. */
  readonly provisioned: Timeline<number>;
  /** Reserved concurrency; null is none, 0 refuses everything. */
  readonly reserved: Timeline<number | null>;
  /** Shows one version behind a weighted alias instead of all that serve; null: all. */
  readonly part: VersionPart | null;
}

/** What one version of a weighted alias serves over time. */
export interface VersionPart {
  /** Which of the two versions it is; `none` while it is neither, or gets everything without weights. */
  readonly side: Timeline<'first' | 'second' | 'none'>;
  /** Share of the second version, 0–1. */
  readonly secondShare: Timeline<number>;
}

/** One service over time. */
export interface ServiceLoad {
  readonly seed: number;
  readonly profile: ServiceProfile;
  readonly createdAt: number;
  /** What each task has. */
  readonly size: Timeline<TaskSize>;
  /** Running tasks. */
  readonly tasks: Timeline<number>;
  /** Tasks that ought to run; before its first entry as many as do. */
  readonly desired: Timeline<number>;
  /** Tasks on their way to run. */
  readonly pending: Timeline<number>;
}

/** CPU and memory of a task. */
export interface TaskSize {
  readonly vcpu: number;
  readonly memoryMb: number;
}
