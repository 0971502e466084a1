import type { Prediction } from '@/lib/domain/latency/experiments/predict-capacity';

/** What the models were given when the experiment was made, and what they took for granted. */
export function PredictionFacts({ prediction }: { readonly prediction: Prediction }) {
  const { inputs, assumptions, pricesAsOf, region } = prediction;
  return (
    <div className="flex flex-col gap-2 py-1">
      <dl className="grid grid-cols-[minmax(0,max-content)_max-content_minmax(0,1fr)] gap-x-4 gap-y-0.5 text-xs">
        {inputs.map(({ label, value, words }) => (
          <div key={label} className="contents">
            <dt className="text-ink-2">{label}</dt>
            <dd className="text-right">{value}</dd>
            <dd className="text-ink-3">{words}</dd>
          </div>
        ))}
      </dl>
      <ul className="list-disc pl-4 text-ink-2 text-xs">
        {assumptions.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <p className="text-ink-3 text-xs">
        {pricesAsOf === null
          ? `Nothing was priced in ${region}.`
          : `Prices of ${region}, as of ${pricesAsOf}.`}
      </p>
    </div>
  );
}
