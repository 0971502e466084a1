import type { TrafficShape } from '../../traffic/profile';

/** What makes one cora function differ from the others. */
export interface CoraFunction {
  readonly module: CoraModule;
  readonly name: string;
  readonly memoryMb: number;
  readonly zipMb: number;
  readonly timeoutSeconds: number;
  readonly shape: TrafficShape;
  readonly peakPerMinute: number;
  readonly warmMs: number;
  /** Version of the shared layer it was last deployed with. */
  readonly commonLayer: number;
  /** Names of environment variables beside the common ones. */
  readonly environment?: readonly string[];
}

export type CoraModule = 'access' | 'ai' | 'ws' | 'mgmt' | 'kb' | 'chat';

type Row = readonly [
  CoraModule,
  string,
  memoryMb: number,
  zipMb: number,
  timeoutSeconds: number,
  TrafficShape,
  peakPerMinute: number,
  warmMs: number,
  commonLayer: number,
  environment?: readonly string[],
];

const rows: readonly Row[] = [
  ['access', 'auth', 512, 9.8, 10, 'office', 64, 58, 15, ['JWT_SIGNING_SECRET', 'OAUTH_CLIENT_SECRET']],
  ['access', 'orgs', 512, 8.1, 10, 'office', 14, 72, 15],
  ['access', 'users', 512, 8.4, 10, 'office', 21, 66, 15],
  ['access', 'invites', 256, 7.2, 10, 'office', 0.12, 81, 14, ['SMTP_PASSWORD']],
  ['ai', 'providers', 512, 11.6, 15, 'office', 3.2, 90, 15, ['OPENAI_API_KEY', 'ANTHROPIC_API_KEY']],
  ['ai', 'config', 256, 8.9, 10, 'office', 0.16, 64, 14],
  ['ws', 'workspaces', 512, 9.1, 10, 'office', 17, 84, 15],
  ['ws', 'config', 256, 7.7, 10, 'office', 2.4, 55, 15],
  ['ws', 'plugins', 512, 12.3, 15, 'office', 1.1, 120, 12],
  ['mgmt', 'modules', 256, 7.5, 10, 'office', 0.2, 76, 14],
  ['mgmt', 'lambda-config', 256, 7.9, 15, 'office', 0.08, 130, 12],
  ['mgmt', 'monitoring', 256, 8.3, 15, 'steady', 0.4, 140, 14],
  ['kb', 'documents', 512, 13.5, 30, 'office', 6.5, 110, 15],
  ['kb', 'queries', 1024, 14.2, 30, 'office', 19, 165, 15],
  ['kb', 'ingest', 2048, 31.8, 300, 'nightly', 5, 9200, 15],
  ['kb', 'vectors', 1024, 27.4, 30, 'office', 12, 95, 14, ['VECTOR_STORE_TOKEN']],
  ['chat', 'chats', 512, 9.4, 10, 'office', 28, 78, 15],
  ['chat', 'messages', 512, 10.7, 15, 'office', 46, 105, 15],
  ['chat', 'streaming', 1024, 12.9, 120, 'office', 31, 6400, 15, ['OPENAI_API_KEY']],
];

/** The nineteen functions of cora. */
export const CORA_FUNCTIONS: readonly CoraFunction[] = rows.map(
  ([
    module,
    name,
    memoryMb,
    zipMb,
    timeoutSeconds,
    shape,
    peakPerMinute,
    warmMs,
    commonLayer,
    environment,
  ]) => ({
    module,
    name,
    memoryMb,
    zipMb,
    timeoutSeconds,
    shape,
    peakPerMinute,
    warmMs,
    commonLayer,
    ...(environment === undefined ? {} : { environment }),
  }),
);
