'use client';

import { useNow, useTimeZone } from '@/components/ui/use-now';
import type { InventoryRow } from '@/lib/contracts/inventory';
import { type PlannableWorkload, toAheadForm } from '@/lib/present/changes/ahead-form';
import { ChosenWorkloads } from '../chosen-workloads';
import { PlanForm } from './plan-form';

/** A plan for the workloads named in the address. */
export function NewPlanView() {
  return (
    <ChosenWorkloads
      title="Plan ahead"
      list={{ label: 'Ahead', href: '/changes/ahead' }}
      summary={(workloads) =>
        `${workloads ?? 'Workloads are'} kept ready from one moment until another. It begins and ends by itself.`
      }
      then="then plan ahead for them"
    >
      {(chosen) => <Filled workloads={chosen.map(toWorkload)} />}
    </ChosenWorkloads>
  );
}

function Filled({ workloads }: { readonly workloads: readonly PlannableWorkload[] }) {
  const now = useNow();
  const timeZone = useTimeZone();
  if (now === null) return null;
  const initial = toAheadForm(workloads, now, timeZone);
  return <PlanForm initial={initial} workloads={workloads} planId={null} now={now} />;
}

function toWorkload({ id, kind, name, ...row }: InventoryRow): PlannableWorkload {
  const held = row.capacityMin ?? row.desiredCount ?? row.provisionedRequested;
  const none = kind === 'function' && row.detailSeenAt !== null ? 0 : null;
  return { id, kind, name, held: held ?? none };
}
