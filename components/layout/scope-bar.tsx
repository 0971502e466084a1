'use client';

import { SlidersHorizontal } from 'lucide-react';
import { useFacets } from '@/lib/client/inventory/use-overview';
import { ranges, type ScopeRange } from '@/lib/client/scope/scope-params';
import { useScope } from '@/lib/client/scope/use-scope';
import { formatWindow } from '@/lib/format/date';
import { listWords } from '@/lib/format/text';
import { PickMany } from '../ui/pick-many';
import { Popover } from '../ui/popover';
import { Select } from '../ui/select';

/** What is looked at: stages, accounts, regions and the range of time, on every page the same. */
export function ScopeBar() {
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
      <Select<ScopeRange>
        label="Range of time"
        hideLabel
        look="quiet"
        value={values.range}
        onChange={(range) => setValues({ range })}
        options={ranges.map((range) => ({ value: range, label: formatWindow(Number.parseInt(range, 10)) }))}
      />
    </>
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
