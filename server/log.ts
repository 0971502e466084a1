import pino from 'pino';
import { describeError } from './describe-error';
import { env } from './env';

const redact = {
  paths: [
    'password',
    '*.password',
    'token',
    '*.token',
    'authorization',
    '*.authorization',
    'cookie',
    '*.cookie',
    'secret',
    '*.secret',
  ],
  censor: '[redacted]',
};

let root: pino.Logger | undefined;

/** The process's logger: JSON lines on standard output, secrets censored. */
export function log(): pino.Logger {
  root ??= pino({
    level: env().LOG_LEVEL,
    redact,
    serializers: { err: describeError },
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
  });
  return root;
}
