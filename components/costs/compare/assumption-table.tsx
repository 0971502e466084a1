'use client';

import { Disclosure } from '@/components/ui/disclosure';
import type { CompareReport } from '@/lib/contracts/costs/compare-shapes';
import { sayValue } from '@/lib/present/costs/compare-assumptions';

/** Every assumption with its basis, what was left out and why, and what each option's cost rests on. */
export function AssumptionTable({ report }: { readonly report: CompareReport }) {
  const { assumptions, leftOut, options, prices, window } = report;
  const notes = [...new Set(options.flatMap((option) => option.notes))];
  return (
    <div className="flex flex-col gap-1">
      {leftOut.length > 0 ? (
        <Disclosure title={`${leftOut.length} workloads left out`} defaultExpanded>
          <ul className="text-ink-2 text-sm">
            {leftOut.map(({ name, reason }) => (
              <li key={name}>{`${name}: ${reason}`}</li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
      <Disclosure title={`Every assumption (${assumptions.length})`}>
        <ul className="text-sm">
          {assumptions.map(({ field, workload, label, value, unit, basis, words }) => (
            <li key={`${field} ${workload}`} className="flex flex-wrap gap-x-3 border-line border-b py-1">
              <span className="min-w-0 flex-1 basis-40 text-ink-2">
                {workload !== null &&
                report.assumptions.some((one) => one.field === field && one.workload !== workload)
                  ? `${workload}: ${label}`
                  : label}
              </span>
              <span className="text-right">{sayValue(field, value, unit)}</span>
              <span className="w-44 truncate text-right text-ink-3 text-xs">
                {basis === words ? basis : `${basis}, ${words}`}
              </span>
            </li>
          ))}
        </ul>
      </Disclosure>
      <Disclosure title={`Notes (${notes.length + 2})`}>
        <ul className="list-disc pl-4 text-ink-2 text-sm">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
          <li>{`Prices are of ${prices.oldest} to ${prices.newest}. ${window}`}</li>
          <li>Tax, support, logs and metrics are left out: they are alike or unknown on every side.</li>
        </ul>
      </Disclosure>
    </div>
  );
}
