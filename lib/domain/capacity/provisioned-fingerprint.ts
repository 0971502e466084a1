import type { FingerprintFact } from '../changes/plan';
import type { PlanFacts } from './resolve-target';

/**
 * The observed facts a plan rests on. Numbers that move by themselves (allocated, available, what is left in the
 * account) are left out: their rules are asked again at apply.
 */
export function toProvisionedFingerprint(facts: PlanFacts): readonly FingerprintFact[] {
  const { observation, qualifier, alias, current, others, scaling, kind } = facts;
  const shared: FingerprintFact[] = [
    {
      field: 'provisioned',
      label: `Provisioned concurrency of ${qualifier}`,
      value: current?.requested ?? null,
    },
    {
      field: 'provisionedElsewhere',
      label: 'Provisioned on other aliases and versions',
      value: toText(others.map((one) => `${one.qualifier}: ${one.requested}`)),
    },
    { field: 'reserved', label: 'Reserved concurrency', value: observation.reserved },
    { field: 'alias', label: `Alias ${qualifier}`, value: alias ? `version ${alias.version}` : null },
    {
      field: 'weights',
      label: 'Traffic split',
      value: toText(Object.entries(alias?.weights ?? {}).map(([version, share]) => `${version}: ${share}`)),
    },
    {
      field: 'memoryMb',
      label: 'Memory of the version, MB',
      value: observation.serving?.memoryMb ?? null,
    },
    {
      field: 'scaling',
      label: 'Scaling target',
      value: scaling ? `${scaling.min} to ${scaling.max}` : null,
    },
  ];
  if (kind !== 'newAlias') return shared;
  return [
    ...shared,
    { field: 'latestCode', label: 'Code of $LATEST', value: observation.latest.codeSha256 },
    {
      field: 'unchangedSince',
      label: 'Version that $LATEST has not changed since',
      value: observation.unchangedSince,
    },
    { field: 'versions', label: 'Published versions', value: toText(observation.versions) },
  ];
}

function toText(parts: readonly string[]): string | null {
  return parts.length === 0 ? null : [...parts].sort().join(', ');
}
