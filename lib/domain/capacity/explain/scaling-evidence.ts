import type { ScalingReading } from '../scaling/held';

/** A CloudWatch alarm behind a policy, as it stands. */
export interface ScalingAlarm {
  readonly name: string;
  readonly state: 'OK' | 'ALARM' | 'INSUFFICIENT_DATA';
  readonly reason: string | null;
  readonly since: string | null;
}

/** Something Application Auto Scaling did, or says why it did not. */
export interface ScalingActivity {
  readonly id: string;
  readonly resourceId: string;
  readonly at: string;
  readonly endedAt: string | null;
  readonly description: string;
  /** AWS's own words. */
  readonly cause: string;
  readonly status: 'Pending' | 'InProgress' | 'Successful' | 'Overridden' | 'Unfulfilled' | 'Failed';
  readonly message: string | null;
  /** AWS's codes of why nothing was scaled; empty for what was. */
  readonly notScaled: readonly string[];
}

/** All that tells why a target does or does not move. */
export interface ScalingEvidence {
  readonly reading: ScalingReading;
  readonly alarms: readonly ScalingAlarm[];
  /** Newest first. */
  readonly activities: readonly ScalingActivity[];
  /** What ECS said of the service lately, newest first; empty for a function. */
  readonly events: readonly { readonly at: string; readonly message: string }[];
  readonly now: string;
}

/** Why a target stands where it stands: one sentence, and what it rests on. */
export interface ScalingExplanation {
  readonly code: ExplanationCode;
  /** Good: it is where it should be, or moves. */
  readonly tone: 'good' | 'attention' | 'bad' | 'neutral';
  readonly sentence: string;
  readonly evidence: readonly { readonly label: string; readonly value: string }[];
}

export const explanationCodes = [
  'notScaled',
  'nothingMoves',
  'capacityRefused',
  'failed',
  'suspended',
  'atCeiling',
  'cooldown',
  'deployment',
  'scalingNow',
  'scheduledFloor',
  'atFloor',
  'scaleInOff',
  'disagree',
  'idleNoMetric',
  'noData',
  'onTarget',
] as const;
export type ExplanationCode = (typeof explanationCodes)[number];
