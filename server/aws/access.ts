import type { Clock } from '../clock';
import type { SpendGate } from './spend-gate';

/** Where one call goes: an account and region, and the role to take on for it. */
export interface AwsScope {
  readonly accountId: string;
  readonly region: string;
  /** Null: the process's own credentials already are that account's. */
  readonly roleArn: string | null;
  readonly externalId: string | null;
}

/** How this process reaches AWS; made once from the settings, or by a test for its own simulator. */
export interface AwsAccess {
  /** Null: AWS itself, by the SDK's own endpoint rules and AWS_ENDPOINT_URL*. */
  readonly endpoint: string | null;
  /** Null: the standard credential chain. */
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string } | null;
  readonly clock: Clock;
  /** Asked before every call that AWS charges for; left out, nothing is capped. */
  readonly spending?: SpendGate;
}
