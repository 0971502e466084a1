import { STS } from '@aws-sdk/client-sts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSimulator, type TestSimulator } from '../../support/simulator';
import { credentialsOf } from '../wire-client';
import { account, region } from './expected-answer';
import { absentNote, readRecordings, recordingsPresent } from './recordings';
import { replayedSts } from './replayed-sts';

const roleArn = `arn:aws:iam::${account}:role/trimtab`;
const recordings = readRecordings('sts-test_sts.snapshot.json');

type Call = (sts: STS) => Promise<unknown>;
const assume =
  (more: object): Call =>
  (sts) =>
    sts.assumeRole({
      RoleArn: roleArn,
      RoleSessionName: 'recorded',
      ExternalId: 'trimtab-simulated',
      ...more,
    });
const tag = (Key: string) => ({ Key, Value: 'any' });
const session = { Tags: [tag('SessionTag1')], TransitiveTagKeys: ['SessionTag1'] };

const refusals: Readonly<Record<string, Readonly<Record<string, Call>>>> = {
  'TestSTSIntegrations::test_sts_invalid_parameters': {
    'malformed-arn': assume({ RoleArn: 'nothing-valid-in-here' }),
    'no-partition': assume({ RoleArn: 'arn::b:::something/test-role' }),
    'no-service': assume({ RoleArn: 'arn:a::::something/test-role' }),
    'not-enough-colons': assume({ RoleArn: 'arn:a:::something/test-role' }),
    'no-resource': assume({ RoleArn: 'arn:a:a::aaaaaaaaaa:' }),
    'invalid-session-name': assume({ RoleSessionName: 'Session1:2' }),
  },
  'TestSTSAssumeRoleTagging::test_assume_role_tag_validation': {
    'invalid-transitive-tag-keys': assume({ ...session, TransitiveTagKeys: ['InvalidKey'] }),
    'duplicate-tag-keys-different-casing': assume({ Tags: [tag('SessionTag1'), tag('sessiontag1')] }),
  },
  'TestSTSAssumeRoleTagging::test_iam_role_chaining_override_transitive_tags': {
    'override-transitive-tag-error': assume({ Tags: [tag('SessionTag1')] }),
    'override-transitive-tag-case-ignore-error': assume({ Tags: [tag('sessiontag1')] }),
  },
};

interface Refusal {
  readonly name: string;
  readonly message: string;
  readonly status: number | undefined;
}

async function refusalOf(sts: STS, call: Call): Promise<Refusal> {
  const error = await call(sts).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Error)) throw new Error('The simulator did not refuse.');
  const metadata = '$metadata' in error ? error.$metadata : null;
  const status =
    metadata && typeof metadata === 'object' && 'httpStatusCode' in metadata ? metadata.httpStatusCode : 0;
  const code = 'Code' in error ? String(error.Code) : error.name;
  return { name: code, message: error.message, status: Number(status) };
}

describe('recorded: STS', () => {
  let simulator: TestSimulator;
  let sts: STS;
  const clientOf = (credentials: { accessKeyId: string; secretAccessKey: string; sessionToken?: string }) =>
    new STS({ endpoint: simulator.url, region, credentials });

  beforeAll(async () => {
    simulator = await startSimulator({ estate: 'empty' });
    sts = clientOf(credentialsOf(account));
  });
  afterAll(() => simulator.stop());

  for (const name of replayedSts.refusals) {
    it.skipIf(!recordingsPresent)(`${name}${absentNote}`, async () => {
      const chained = name.includes('chaining') ? await chainedClient() : sts;
      for (const [label, call] of Object.entries(refusals[name] ?? {})) {
        const wanted = recordings.get(name)?.[label];
        const actual = await refusalOf(chained, call);
        expect({
          label,
          Error: { Code: actual.name, Message: actual.message, Type: 'Sender' },
        }).toMatchObject({
          label,
          Error: wanted && typeof wanted === 'object' && 'Error' in wanted ? wanted.Error : null,
        });
        expect(actual.status).toBe(400);
      }
    });
  }

  async function chainedClient(): Promise<STS> {
    const { Credentials: made } = await sts.assumeRole({
      RoleArn: roleArn,
      RoleSessionName: 'first',
      ExternalId: 'trimtab-simulated',
      ...session,
    });
    return clientOf({
      accessKeyId: made?.AccessKeyId ?? '',
      secretAccessKey: made?.SecretAccessKey ?? '',
      sessionToken: made?.SessionToken ?? '',
    });
  }

  it.skipIf(!recordingsPresent)(`${replayedSts.assumeRole}${absentNote}`, async () => {
    const recorded = recordings.get(replayedSts.assumeRole)?.['assume-role'];
    const { $metadata: _metadata, ...answer } = await sts.assumeRole({
      RoleArn: roleArn,
      RoleSessionName: 'recorded',
      ExternalId: 'trimtab-simulated',
    });
    const { ResponseMetadata: _recordedMetadata, ...shape } = Object(recorded);
    const names = (value: object) => Object.keys(value).sort();
    expect(names(answer)).toEqual(names(shape));
    expect(names(Object(answer.Credentials))).toEqual(names(shape.Credentials));
    expect(names(Object(answer.AssumedRoleUser))).toEqual(names(shape.AssumedRoleUser));
  });
});
