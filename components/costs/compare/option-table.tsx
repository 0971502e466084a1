'use client';

import { LineSample } from '@/components/charts/log-legend';
import { UnknownValue } from '@/components/states/unknown-value';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Money } from '@/components/ui/money';
import { Section } from '@/components/ui/section';
import type { CompareReport, ReportedOption } from '@/lib/contracts/costs/compare-shapes';
import { type OptionId, optionIds } from '@/lib/domain/costs/compare/option-ids';
import { formatDurationMs } from '@/lib/format/duration';
import { formatMoneyDelta } from '@/lib/format/money';
import { optionNames } from '@/lib/present/costs/option-names';
import { optionStyles } from '@/lib/present/costs/option-style';

interface OptionTableProps {
  readonly report: CompareReport;
  readonly onOpen: (id: OptionId) => void;
  readonly shown?: readonly OptionId[];
  readonly onShown?: (options: readonly OptionId[]) => void;
}

/** The options by cost: a month, a million requests, against the cheapest, and beside its latency where that is known. */
export function OptionTable({ report, onOpen, shown, onShown }: OptionTableProps) {
  const rows = byCost(report.options);
  const best = rows.find(({ id }) => id === report.cheapest)?.cost;
  const bestUsd = best?.known ? Number(best.value.usd) : 0;
  const hidden = shown ? optionIds.filter((id) => !shown.includes(id)) : [];
  return (
    <Section title="Options" aside={`${rows.length} of ${optionIds.length} shown`}>
      <ul className="border-line border-t">
        {rows.map((option) => (
          <li
            key={option.id}
            className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-0.5 border-line border-b py-1.5 sm:grid-cols-[minmax(0,1fr)_64px_72px_124px_136px_52px] sm:gap-x-2"
          >
            <span className="flex min-w-0 items-center gap-2">
              {shown && onShown ? (
                <Checkbox
                  label={`Compare ${option.label}`}
                  hideLabel
                  isSelected
                  isDisabled={shown.length === 1}
                  onChange={() => onShown(shown.filter((id) => id !== option.id))}
                />
              ) : null}
              <LineSample series={optionStyles[option.id]} />
              <span className="min-w-0">{option.label}</span>
            </span>
            <OptionFigures option={option} bestUsd={bestUsd} onOpen={onOpen} />
          </li>
        ))}
      </ul>
      {hidden.length > 0 && shown && onShown ? (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <span className="text-ink-3 text-xs">Not shown</span>
          {hidden.map((id) => (
            <Checkbox
              key={id}
              label={optionNames[id]}
              isSelected={false}
              onChange={() => onShown(optionIds.filter((one) => one === id || shown.includes(one)))}
            />
          ))}
        </div>
      ) : null}
    </Section>
  );
}

interface FiguresProps {
  readonly option: ReportedOption;
  readonly bestUsd: number;
  readonly onOpen: (id: OptionId) => void;
}

function OptionFigures({ option, bestUsd, onOpen }: FiguresProps) {
  const { cost, latency, id, label } = option;
  if (!cost.known) {
    return (
      <span className="col-span-full text-ink-2 text-xs sm:col-span-5">{`Not compared. ${cost.reason}`}</span>
    );
  }
  const { usd, perMillionUsd } = cost.value;
  const more = Number(usd) - bestUsd;
  return (
    <>
      <span className="text-right font-medium">
        <Money usd={usd} />
      </span>
      <span className="text-left text-ink-2 text-xs sm:text-right">
        {more > 0 ? formatMoneyDelta(more) : 'cheapest'}
      </span>
      <span className="text-right text-ink-2 text-xs">
        {perMillionUsd === null ? (
          <UnknownValue why="there are no requests to share it among" />
        ) : (
          <Money usd={perMillionUsd} per="per million" />
        )}
      </span>
      <span className="text-left text-xs sm:text-right">
        {latency.known ? (
          <span title={latency.value.words}>
            {latency.value.msP50 === null ? '' : `p50 ${formatDurationMs(latency.value.msP50)}, `}
            {`p95 ${formatDurationMs(latency.value.ms)}`}
            {latency.value.lowMs === null || latency.value.highMs === null ? null : (
              <span className="block text-ink-3">
                {`${formatDurationMs(latency.value.lowMs)} to ${formatDurationMs(latency.value.highMs)}`}
              </span>
            )}
          </span>
        ) : (
          <>
            <span className="text-ink-3">p95 </span>
            <UnknownValue why={latency.reason} />
          </>
        )}
      </span>
      <span className="text-right">
        <Button size="sm" variant="ghost" aria-label={`Line items of ${label}`} onPress={() => onOpen(id)}>
          Lines
        </Button>
      </span>
    </>
  );
}

function byCost(options: readonly ReportedOption[]): readonly ReportedOption[] {
  const usd = ({ cost }: ReportedOption) => (cost.known ? Number(cost.value.usd) : Number.POSITIVE_INFINITY);
  return options.toSorted((a, b) => usd(a) - usd(b) || (a.id < b.id ? -1 : 1));
}
