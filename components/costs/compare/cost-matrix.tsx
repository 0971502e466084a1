'use client';

import { Money } from '@/components/ui/money';
import { Section } from '@/components/ui/section';
import { useNarrow } from '@/components/ui/use-media';
import type { ReportedOption } from '@/lib/contracts/costs/compare-shapes';
import type { OptionId } from '@/lib/domain/costs/compare/option-ids';
import { type MatrixRow, toCostMatrix } from '@/lib/present/costs/cost-matrix';

interface CostMatrixProps {
  readonly options: readonly ReportedOption[];
  readonly onOpen: (id: OptionId) => void;
}

/** What each option spends on what, side by side; its name leads to its lines with their sources. */
export function CostMatrix({ options, onOpen }: CostMatrixProps) {
  const rows = toCostMatrix(options);
  const isNarrow = useNarrow();
  return (
    <Section
      title="Line items side by side"
      aside="US dollars a month; press an option for its lines and sources"
    >
      {isNarrow ? (
        <MatrixList rows={rows} options={options} onOpen={onOpen} />
      ) : (
        <MatrixTable rows={rows} options={options} onOpen={onOpen} />
      )}
    </Section>
  );
}

interface MatrixProps extends CostMatrixProps {
  readonly rows: readonly MatrixRow[];
}

function MatrixTable({ rows, options, onOpen }: MatrixProps) {
  return (
    <section
      aria-label="Line items as a table"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className="overflow-x-auto border-line border-t"
    >
      <table className="w-full min-w-max text-sm">
        <thead>
          <tr className="text-ink-2 text-xs">
            <th scope="col" className="sticky left-0 bg-canvas py-1.5 pr-3 text-left font-normal">
              For
            </th>
            {options.map((option) => (
              <th key={option.id} scope="col" className="py-1.5 pl-4 text-right font-normal">
                <OptionButton option={option} onOpen={onOpen} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ purpose, amounts }) => (
            <tr key={purpose} className="border-line border-t">
              <th scope="row" className="sticky left-0 bg-canvas py-1.5 pr-3 text-left font-normal">
                {purpose}
              </th>
              {amounts.map((amount, index) => (
                <td key={options[index]?.id} className="py-1.5 pl-4 text-right">
                  {amount === null ? <span className="text-ink-3">none</span> : <Money usd={amount} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="border-line-strong border-t font-medium">
            <th scope="row" className="sticky left-0 bg-canvas py-1.5 pr-3 text-left font-medium">
              In all
            </th>
            {options.map(({ id, cost }) => (
              <td key={id} className="py-1.5 pl-4 text-right">
                {cost.known ? <Money usd={cost.value.usd} /> : null}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

function MatrixList({ rows, options, onOpen }: MatrixProps) {
  return (
    <ul className="flex flex-col gap-3">
      {options.map((option, index) => (
        <li key={option.id} className="border-line border-t pt-1.5">
          <div className="flex justify-between gap-3">
            <OptionButton option={option} onOpen={onOpen} />
            <span className="font-medium">
              {option.cost.known ? <Money usd={option.cost.value.usd} /> : null}
            </span>
          </div>
          <dl>
            {rows.map(({ purpose, amounts }) => {
              const amount = amounts[index] ?? null;
              return amount === null ? null : (
                <div key={purpose} className="flex justify-between gap-3">
                  <dt className="text-ink-2">{purpose}</dt>
                  <dd>
                    <Money usd={amount} />
                  </dd>
                </div>
              );
            })}
          </dl>
        </li>
      ))}
    </ul>
  );
}

interface OptionButtonProps {
  readonly option: ReportedOption;
  readonly onOpen: (id: OptionId) => void;
}

function OptionButton({ option: { id, label }, onOpen }: OptionButtonProps) {
  return (
    <button
      type="button"
      aria-label={`Lines and sources of ${label}`}
      className="min-h-6 rounded-xs text-accent-text underline decoration-transparent underline-offset-2 hover:decoration-current"
      onClick={() => onOpen(id)}
    >
      {label}
    </button>
  );
}
