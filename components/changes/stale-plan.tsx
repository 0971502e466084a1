'use client';

import { Banner } from '@/components/states/banner';
import { Button } from '@/components/ui/button';
import type { ChangePlan, StaleFact } from '@/lib/contracts/change-plan';
import { formatFieldValue } from '@/lib/present/changes/change-words';

interface StalePlanProps {
  readonly facts: readonly StaleFact[];
  /** What the plan changes; of anything else it wants nothing. */
  readonly fields: ChangePlan['fields'];
  readonly onPlanAgain: () => void;
  readonly isPlanning: boolean;
}

/** What moved in AWS since the plan was made: what was loaded, what is live, what was wanted. */
export function StalePlan({ facts, fields, onPlanAgain, isPlanning }: StalePlanProps) {
  return (
    <div className="flex flex-col gap-2">
      <Banner tone="attention" title="AWS has changed since this was planned.">
        Nothing was sent. Look at what moved, then plan again.
      </Banner>
      <div className="overflow-x-auto">
        <table className="w-full">
          <thead>
            <tr className="border-line border-b text-left text-ink-3 text-xs">
              {['', 'Loaded', 'Live', 'Wanted'].map((head) => (
                <th key={head} scope="col" className="py-1 pr-3 font-normal">
                  {head === '' ? <span className="sr-only">Field</span> : head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {facts.map((fact) => (
              <tr key={fact.field} className="border-line border-b align-top">
                <th scope="row" className="py-1 pr-3 text-left font-normal text-ink-2">
                  {fact.label}
                </th>
                <td className="break-words py-1 pr-3 text-ink-3">
                  {formatFieldValue(fact.field, fact.loaded)}
                </td>
                <td className="break-words py-1 pr-3 font-semibold">
                  {formatFieldValue(fact.field, fact.live)}
                </td>
                <td className="break-words py-1">{toWanted(fact, fields)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Button onPress={onPlanAgain} isPending={isPlanning} className="self-start">
        Plan again from what is live
      </Button>
    </div>
  );
}

function toWanted({ field }: StaleFact, fields: ChangePlan['fields']): string {
  const change = fields.find((one) => one.field === field);
  return change ? formatFieldValue(field, change.to) : 'untouched';
}
