import { atMost, between, matches, present, requireAll } from '../constraints';
import { AwsError } from '../errors';
import { type Input, number, text } from '../input';
import { sha256Base64 } from '../random';
import type { CallContext, Operation } from '../service';
import { toSessionToken } from './session';
import { checkSessionTags } from './session-tags';

/** The one role every account has, and the external id its trust policy asks for. */
const roleName = 'trimtab';
const externalId = 'trimtab-simulated';
const defaultSeconds = 3600;

/** On a clock that stands still or is moved by tests, no client may find its credentials expired. */
const farFuture = Date.UTC(2099, 0, 1);

interface Role {
  readonly arn: string;
  readonly account: string;
  readonly name: string;
}

function readRole(input: Input): Role {
  const arn = text(input, 'RoleArn') ?? '';
  const [prefix, partition, service, , account = '', resource = '', ...rest] = arn.split(':');
  const complete = prefix === 'arn' && partition && service && resource !== '' && rest.length === 0;
  if (!complete) {
    throw new AwsError('ValidationException', `${arn} is invalid`, { queryCode: 'ValidationError' });
  }
  return { arn, account, name: resource.split('/').at(-1) ?? '' };
}

function refuse(call: CallContext, role: Role): AwsError {
  const message = `User: ${call.principalArn} is not authorized to perform: sts:AssumeRole on resource: ${role.arn}`;
  return new AwsError('AccessDeniedException', message, { status: 403, queryCode: 'AccessDenied' });
}

function checkInput(input: Input): void {
  const sessionName = text(input, 'RoleSessionName');
  requireAll([
    present(text(input, 'RoleArn'), 'roleArn'),
    present(sessionName, 'roleSessionName'),
    atMost(sessionName, 'roleSessionName', 64),
    matches(sessionName, 'roleSessionName', String.raw`[\w+=,.@-]*`),
    between(number(input, 'DurationSeconds'), 'durationSeconds', 900, 43_200),
  ]);
}

function expiration(input: Input, call: CallContext): Date {
  const seconds = number(input, 'DurationSeconds') ?? defaultSeconds;
  return new Date(call.world.clock.running ? call.now + seconds * 1000 : farFuture);
}

/** Credentials of the role `trimtab` in any account, for callers that know its external id. */
export const assumeRole: Operation = {
  handle(input, call) {
    checkInput(input);
    const role = readRole(input);
    const transitiveKeys = checkSessionTags(input, call.session?.transitiveKeys ?? []);
    const trusted = role.name === roleName && call.world.accounts.has(role.account);
    if (!trusted || text(input, 'ExternalId') !== externalId) throw refuse(call, role);
    const name = text(input, 'RoleSessionName') ?? '';
    return {
      Credentials: {
        AccessKeyId: `ASIASIMU${role.account}`,
        SecretAccessKey: sha256Base64(`${call.world.seed}/${role.arn}`).slice(0, 40),
        SessionToken: toSessionToken({ role: role.name, name, transitiveKeys }),
        Expiration: expiration(input, call),
      },
      AssumedRoleUser: {
        AssumedRoleId: `AROASIMU${role.account}:${name}`,
        Arn: `arn:aws:sts::${role.account}:assumed-role/${role.name}/${name}`,
      },
    };
  },
};
