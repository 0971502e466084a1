import { known } from '../known';
import type { CapacityObservation } from './observation';

/** An ordinary function for tests: versions 1 to 3, alias `live` on 3, nothing provisioned. */
export function observationOf(changed: Partial<CapacityObservation> = {}): CapacityObservation {
  return {
    observedAt: '2026-11-20T12:00:00.000Z',
    functionName: 'valuation-platform-prod-valuation',
    region: 'us-east-1',
    latest: { state: 'Active', stateReason: null, lastUpdateStatus: 'Successful', codeSha256: 'abc=' },
    aliases: [{ name: 'live', version: '3', weights: {}, description: '' }],
    versions: ['1', '2', '3'],
    unchangedSince: null,
    serving: { version: '3', memoryMb: 3008, architecture: 'x86_64', snapStart: 'None', state: 'Active' },
    provisioned: [],
    reserved: null,
    scaling: known([]),
    account: known({ limit: 1000, unreserved: 500 }),
    manager: null,
    ...changed,
  };
}

/** Provisioned concurrency that AWS reports as ready. */
export function provisionedOf(qualifier: string, requested: number) {
  return {
    qualifier,
    requested,
    allocated: requested,
    available: requested,
    status: 'READY',
    statusReason: null,
    lastModified: '2026-11-20T11:00:00.000Z',
  } as const;
}
