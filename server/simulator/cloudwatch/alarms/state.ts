import type { Input } from '../../input';

export const ALARM_STATES = ['OK', 'ALARM', 'INSUFFICIENT_DATA'] as const;
export type AlarmStateValue = (typeof ALARM_STATES)[number];

/** A region's alarms. Times are milliseconds since 1970. */
export interface AlarmsState {
  /** By name. */
  readonly alarms: Map<string, Alarm>;
  /** Oldest first. */
  readonly history: AlarmHistoryItem[];
  /** Names of alarms whose state was set by hand and whose actions have not been carried out yet. */
  readonly setByHand: Set<string>;
}

export interface Alarm {
  readonly name: string;
  readonly arn: string;
  spec: AlarmSpec;
  updatedAt: number;
  state: AlarmStateValue;
  stateReason: string;
  /** JSON, as AWS shows it; null before the first evaluation. */
  stateReasonData: string | null;
  /** When the reason last changed. */
  stateUpdatedAt: number;
  /** When the state last changed. */
  stateChangedAt: number;
  tags: Readonly<Record<string, string>>;
}

export const COMPARISONS = [
  'GreaterThanOrEqualToThreshold',
  'GreaterThanThreshold',
  'LessThanThreshold',
  'LessThanOrEqualToThreshold',
] as const;
export type Comparison = (typeof COMPARISONS)[number];

export const MISSING_DATA = ['missing', 'ignore', 'breaching', 'notBreaching'] as const;
export type MissingData = (typeof MISSING_DATA)[number];

/** An alarm's configuration. */
export interface AlarmSpec {
  readonly description: string | null;
  readonly actionsEnabled: boolean;
  readonly actions: Readonly<Record<AlarmStateValue, readonly string[]>>;
  /** What is watched, as queries of GetMetricData; one of them returns data. */
  readonly queries: readonly Input[];
  /** What is watched, in the members it was put with. */
  /** The same text for alarms that watch the same. */
  readonly queriesKey: string;
  readonly watched: Input;
  readonly periodSeconds: number;
  readonly evaluationPeriods: number;
  /** Null: as many as evaluation periods. */
  readonly datapointsToAlarm: number | null;
  readonly threshold: number;
  readonly comparison: Comparison;
  /** Null: not told, which means `missing`. */
  readonly missingData: MissingData | null;
  readonly lowSampleCount: string | null;
}

export interface AlarmHistoryItem {
  readonly alarmName: string;
  readonly at: number;
  readonly type: 'ConfigurationUpdate' | 'StateUpdate' | 'Action';
  readonly summary: string;
  /** JSON. */
  readonly data: string;
}

/** A region without alarms. */
export function createAlarmsState(): AlarmsState {
  return { alarms: new Map(), history: [], setByHand: new Set() };
}
