'use client';

import { SlidersHorizontal } from 'lucide-react';
import { usePathname } from 'next/navigation';
import { useFacets } from '@/lib/client/inventory/use-overview';
import { ranges, type ScopeRange } from '@/lib/client/scope/scope-params';
import { useScope } from '@/lib/client/scope/use-scope';
import { formatWindow } from '@/lib/format/date';
import { listWords } from '@/lib/format/text';
import { PickMany } from '../ui/pick-many';
import { Popover } from '../ui/popover';
import { Select } from '../ui/select';
import { TooltipText } from '../ui/tooltip';

/** What is looked at: stages, accounts, regions and the range of time, carried from page to page and offered where
 * they change what is shown. */
export function ScopeBar() {
  const path = usePathname();
  if (hasCharts(path)) return <Range />;
  if (!isScoped(path)) return null;
  return (
    <>
      <div className="hidden min-w-0 items-center lg:flex">
        <Pickers />
      </div>
      <div className="lg:hidden">
        <NarrowScope />
      </div>
    </>
  );
}

/** The pages that list workloads or what was done to them. */
function isScoped(path: string): boolean {
  return path === '/' || path === '/inventory' || path === '/changes' || path.startsWith('/modules/');
}

/** The pages of one workload, where of the scope only the range of time means something. */
function hasCharts(path: string): boolean {
  return /^\/(functions|services)\//.test(path);
}

function Pickers() {
  const { values, setValues } = useScope();
  const { data } = useFacets();
  const stages = data?.stages ?? values.stage;
  const regions = data?.regions ?? values.region;
  const accounts = data?.accounts ?? values.account.map((id) => ({ id, name: id }));
  return (
    <>
      <PickMany
        label="Stages"
        all="all stages"
        options={stages.map((stage) => ({ value: stage, label: stage }))}
        values={values.stage}
        onChange={(stage) => setValues({ stage: stage.length > 0 ? stage : null })}
      />
      <PickMany
        label="Accounts"
        all="all accounts"
        options={accounts.map(({ id, name }) => ({ value: id, label: name, hint: id }))}
        values={values.account}
        onChange={(account) => setValues({ account: account.length > 0 ? account : null })}
      />
      <PickMany
        label="Regions"
        all="all regions"
        options={regions.map((region) => ({ value: region, label: region }))}
        values={values.region}
        onChange={(region) => setValues({ region: region.length > 0 ? region : null })}
      />
      <Range />
    </>
  );
}

/** How far back: a choice where charts follow it, plain words where the figures have a window of their own. */
function Range() {
  const { values, setValues } = useScope();
  const path = usePathname();
  if (hasCharts(path)) {
    return (
      <Select<ScopeRange>
        label="Range of the charts"
        hideLabel
        look="quiet"
        value={values.range}
        onChange={(range) => setValues({ range })}
        options={ranges.map((range) => ({ value: range, label: formatWindow(Number.parseInt(range, 10)) }))}
      />
    );
  }
  if (path !== '/' && !path.startsWith('/modules/')) return null;
  return (
    <TooltipText
      className="px-2 text-ink-3"
      text="The figures here are summaries of the last 7 full days, made every hour. Other ranges can be chosen on a function’s or a service’s page."
    >
      {`figures of the ${formatWindow(7)}`}
    </TooltipText>
  );
}

/** The same behind one button, where there is no room for four. */
function NarrowScope() {
  const { values } = useScope();
  const narrowed = [...values.stage, ...values.region];
  if (values.account.length > 0) narrowed.push(`${values.account.length} of the accounts`);
  return (
    <Popover
      label={`Scope: ${narrowed.length > 0 ? listWords(narrowed) : 'everything'}`}
      trigger={
        <>
          <SlidersHorizontal aria-hidden size={15} />
          <span className="max-w-24 truncate">{narrowed[0] ?? 'All'}</span>
        </>
      }
    >
      <div className="flex flex-col items-start gap-1 p-1">
        <Pickers />
      </div>
    </Popover>
  );
}
