import { Disclosure } from '@/components/ui/disclosure';
import { StatusIcon } from '@/components/ui/status';
import type { ScalingExplanation } from '@/lib/contracts/scaling';

type Verdict = Pick<ScalingExplanation, 'tone' | 'sentence' | 'evidence'>;

/** A sentence computed from evidence, with the evidence under it. */
export function Explanation({ verdict, label }: { readonly verdict: Verdict; readonly label: string }) {
  return (
    <div className="flex flex-col">
      <p className="flex items-start gap-2">
        <span className="mt-0.5">
          <StatusIcon tone={verdict.tone} />
        </span>
        <span>{verdict.sentence}</span>
      </p>
      <Disclosure title={<span className="text-xs">{label}</span>}>
        <dl className="flex flex-col gap-1 text-xs">
          {verdict.evidence.map((line) => (
            <div key={`${line.label} ${line.value}`}>
              <dt className="inline text-ink-3">{`${line.label}: `}</dt>
              <dd className="inline break-words">{line.value}</dd>
            </div>
          ))}
        </dl>
      </Disclosure>
    </div>
  );
}
