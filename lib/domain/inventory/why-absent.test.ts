import { expect, it } from 'vitest';
import { metricCatalogue } from './metric-catalogue';
import type { FunctionDetail, FunctionSnapshot, ProvisionedConcurrency } from './snapshot';
import { whyAbsent } from './why-absent';

const ready: ProvisionedConcurrency = {
  qualifier: 'live',
  requested: 4,
  allocated: 4,
  available: 4,
  status: 'READY',
  statusReason: null,
  lastModified: '2026-11-20T10:00:00Z',
};
const detail: FunctionDetail = {
  state: 'Active',
  stateReason: null,
  lastUpdateStatus: null,
  aliases: [],
  versions: [],
  provisioned: [],
  reservedConcurrency: null,
  scaling: [],
};

function whyNoProvisioned(read: FunctionDetail | null): string {
  const definition = metricCatalogue.find(({ needs }) => needs === 'provisionedConcurrency');
  if (!definition) throw new Error('the catalogue holds no metric of provisioned concurrency');
  const snapshot: FunctionSnapshot = {
    kind: 'function',
    arn: 'arn:aws:lambda:us-east-1:111122223333:function:a',
    accountId: '111122223333',
    region: 'us-east-1',
    name: 'a',
    tags: null,
    detail: read,
    configuration: {
      packageType: 'Zip',
      codeSizeBytes: 1,
      codeSha256: null,
      runtime: 'python3.13',
      handler: 'a.b',
      architecture: 'arm64',
      memoryMb: 128,
      timeoutSeconds: 3,
      ephemeralStorageMb: 512,
      roleArn: 'arn:aws:iam::111122223333:role/a',
      layers: [],
      environmentNames: [],
      vpcId: null,
      snapStart: 'None',
      logFormat: 'Text',
      logGroup: null,
      systemLogLevel: null,
      lastModified: '2026-11-20T10:00:00Z',
    },
  };
  return whyAbsent(definition, snapshot);
}

it('says that none is configured only where AWS has said so', () => {
  expect(whyNoProvisioned(detail)).toBe('no provisioned concurrency is configured');
  expect(whyNoProvisioned({ ...detail, provisioned: [ready] })).toBe(
    'its metrics have not been summarised yet',
  );
  expect(whyNoProvisioned(null)).toBe('its metrics have not been summarised yet');
});
