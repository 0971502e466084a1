import { AwsError } from '../errors';
import { readSessionToken, type Session } from '../sts/session';
import { header, type WireRequest } from './wire';

export interface Caller {
  readonly account: string;
  readonly region: string;
  /** The service the caller signed for, e.g. `lambda` or `monitoring`. */
  readonly signingName: string;
  readonly principalArn: string;
  /** Set for the credentials of an assumed role. */
  readonly session: Session | null;
}

function refused(): AwsError {
  return new AwsError(
    'UnrecognizedClientException',
    'The security token included in the request is invalid.',
    {
      status: 403,
      queryCode: 'InvalidClientTokenId',
    },
  );
}

function credentialScope(request: WireRequest): string {
  const signed = /Credential=([^,\s]+)/.exec(header(request.headers, 'authorization'))?.[1];
  const scope = signed ?? request.query.get('X-Amz-Credential');
  if (scope) return scope;
  throw new AwsError('MissingAuthenticationTokenException', 'Missing Authentication Token', {
    status: 403,
    queryCode: 'MissingAuthenticationToken',
  });
}

/**
 * Who signed the request: the account is the last twelve digits of the access key id, the region and service
 * come from the SigV4 scope. Signatures are not checked. Throws AwsError for credentials of no known account.
 */
export function readCaller(request: WireRequest, accountExists: (id: string) => boolean): Caller {
  const parts = credentialScope(request).split('/');
  const [keyId = '', , region = '', signingName = ''] = parts;
  if (parts.length !== 5 || parts[4] !== 'aws4_request' || !/^[a-z0-9-]+$/.test(region)) {
    throw new AwsError(
      'IncompleteSignatureException',
      'Credential must have exactly 5 slash-delimited elements.',
      {
        status: 403,
        queryCode: 'IncompleteSignature',
      },
    );
  }
  const account = /(\d{12})$/.exec(keyId)?.[1];
  if (account === undefined || !accountExists(account)) throw refused();
  const session = readSessionToken(header(request.headers, 'x-amz-security-token'));
  const principalArn = session
    ? `arn:aws:sts::${account}:assumed-role/${session.role}/${session.name}`
    : `arn:aws:iam::${account}:user/simulated`;
  return { account, region, signingName, principalArn, session };
}
