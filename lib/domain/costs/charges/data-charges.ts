import { Exact, inWords } from '../exact';
import { combine, multiply, type Quantity, say } from '../quantity';
import type { Charge, ChargeContext } from './charge';

export interface EcrStorageComponent {
  readonly kind: 'ecrStorage';
  readonly storedGb: Quantity;
}

export interface S3StorageComponent {
  readonly kind: 's3Storage';
  readonly storedGb: Quantity;
  readonly putRequests: Quantity;
  readonly getRequests: Quantity;
}

export interface RdsProxyComponent {
  readonly kind: 'rdsProxy';
  /** vCPU of the database instance behind the proxy; two are billed at least. */
  readonly vcpu: Quantity;
}

export interface SecretsManagerComponent {
  readonly kind: 'secretsManager';
  readonly secrets: Quantity;
  readonly calls: Quantity;
}

const proxyVcpuMin = 2;
const zero = new Exact(0);

/** Images kept in the registry over the month (https://aws.amazon.com/ecr/pricing/). */
export function ecrStorageCharges({ storedGb }: EcrStorageComponent): readonly Charge[] {
  return [
    {
      label: 'Container registry storage',
      key: 'ecr.storage',
      quantity: multiply([storedGb]),
      formula: `${say(storedGb, 'GB')} over the month`,
    },
  ];
}

/** S3 Standard: storage and requests (https://aws.amazon.com/s3/pricing/). */
export function s3StorageCharges({
  storedGb,
  putRequests,
  getRequests,
}: S3StorageComponent): readonly Charge[] {
  return [
    {
      label: 'S3 Standard storage',
      key: 's3.storage',
      quantity: multiply([storedGb]),
      formula: `${say(storedGb, 'GB')} over the month`,
    },
    {
      label: 'S3 PUT, COPY, POST and LIST requests',
      key: 's3.put',
      quantity: multiply([putRequests]),
      formula: say(putRequests, 'requests'),
    },
    {
      label: 'S3 GET and other requests',
      key: 's3.get',
      quantity: multiply([getRequests]),
      formula: say(getRequests, 'requests'),
    },
  ];
}

/** A proxy by the vCPU of its database instance (https://aws.amazon.com/rds/proxy/pricing/). */
export function rdsProxyCharges({ vcpu }: RdsProxyComponent, { month }: ChargeContext): readonly Charge[] {
  return [
    {
      label: 'RDS Proxy',
      key: 'rdsProxy.vcpu',
      quantity: combine([vcpu], ([count = zero]) =>
        count.isZero() ? zero : Exact.max(count, proxyVcpuMin).times(month.hours),
      ),
      formula: `${say(vcpu, 'vCPU')} (at least ${proxyVcpuMin}) × ${inWords(month.hours)} h`,
    },
  ];
}

/** Secrets kept and calls made (https://aws.amazon.com/secrets-manager/pricing/). */
export function secretsManagerCharges({ secrets, calls }: SecretsManagerComponent): readonly Charge[] {
  return [
    {
      label: 'Secrets',
      key: 'secretsManager.secrets',
      quantity: multiply([secrets]),
      formula: `${say(secrets, 'secrets')} over the month`,
    },
    {
      label: 'Secrets Manager calls',
      key: 'secretsManager.calls',
      quantity: multiply([calls]),
      formula: say(calls, 'calls'),
    },
  ];
}
