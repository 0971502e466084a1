import { Disclosure } from '@/components/ui/disclosure';
import type { ChangePlan } from '@/lib/contracts/change-plan';
import { formatOperation } from '@/lib/present/changes/change-words';
import { RequestLines } from './request-lines';

/** The calls AWS will get, in order, each with what it does. */
export function PlanSteps({ steps }: { readonly steps: ChangePlan['steps'] }) {
  return (
    <ol className="flex flex-col gap-2">
      {steps.map((step, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the position is the step's name
        <li key={index} className="flex gap-2">
          <span className="w-4 shrink-0 text-right text-ink-3">{index + 1}</span>
          <div className="min-w-0 flex-1">
            <p>{step.words}</p>
            <p className="text-ink-2 text-xs">{step.effect}</p>
            <Disclosure
              title={<span className="break-all font-mono text-xs">{formatOperation(step.operation)}</span>}
            >
              <RequestLines request={step.request} />
            </Disclosure>
          </div>
        </li>
      ))}
    </ol>
  );
}
