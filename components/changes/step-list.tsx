import { Copyable } from '@/components/ui/copyable';
import { Disclosure } from '@/components/ui/disclosure';
import { Status, type StatusTone } from '@/components/ui/status';
import { Time } from '@/components/ui/time';
import type { ChangeStep } from '@/lib/contracts/change-shapes';
import { formatOperation } from '@/lib/present/changes/change-words';
import { RequestLines } from './request-lines';

const states: Record<ChangeStep['state'], { readonly tone: StatusTone; readonly word: string }> = {
  pending: { tone: 'neutral', word: 'to come' },
  intended: { tone: 'progress', word: 'being sent' },
  succeeded: { tone: 'good', word: 'accepted' },
  failed: { tone: 'bad', word: 'refused' },
  indeterminate: { tone: 'attention', word: 'answer lost' },
  skipped: { tone: 'neutral', word: 'not sent' },
};

/** Every AWS call of a change: what was asked, what came back, and the id AWS knows it by. */
export function StepList({ steps }: { readonly steps: readonly ChangeStep[] }) {
  return (
    <ol className="divide-y divide-line border-line border-y">
      {steps.map((step) => (
        <li key={step.position} className="flex flex-col gap-1 py-2">
          <div className="flex items-start justify-between gap-4">
            <p className="min-w-0">{step.words}</p>
            <Status tone={states[step.state].tone} className="shrink-0 text-xs">
              {states[step.state].word}
            </Status>
          </div>
          <p className="break-all font-mono text-ink-2 text-xs">{formatOperation(step.operation)}</p>
          {step.failure ? (
            <p className="text-bad-text text-xs">
              {step.failure.detail} {step.failure.action}
            </p>
          ) : null}
          <div className="flex flex-wrap items-center gap-x-4 text-ink-3 text-xs">
            {step.outcomeAt ? <Time iso={step.outcomeAt} /> : null}
            {step.awsRequestId ? (
              <span className="flex min-w-0 items-center gap-1">
                AWS request <Copyable value={step.awsRequestId} label="AWS request id" max={20} />
              </span>
            ) : null}
          </div>
          <Disclosure title={<span className="text-xs">Request{step.response ? ' and answer' : ''}</span>}>
            <RequestLines request={step.request} />
            {step.response ? (
              <pre className="mt-2 overflow-x-auto whitespace-pre-wrap break-all rounded bg-sunken p-2 font-mono text-xs">
                {JSON.stringify(step.response, null, 2)}
              </pre>
            ) : null}
          </Disclosure>
        </li>
      ))}
    </ol>
  );
}
