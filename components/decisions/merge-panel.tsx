'use client';

import { useState } from 'react';
import { Banner } from '@/components/states/banner';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import { formatCountOf } from '@/lib/format/number';
import { type Clash, type ClashChoice, joinParts, type MergePart } from '@/lib/present/decisions/merge-texts';

interface MergePanelProps {
  /** Whose text it is besides one's own, e.g. "Ada"; null for a file, against what is kept here. */
  readonly byLabel: string | null;
  /** Said above the choices; left out, that their text differs. */
  readonly title?: string;
  readonly parts: readonly MergePart[];
  readonly onMerge: (text: string) => void;
}

const yours: Readonly<Record<ClashChoice, string>> = {
  mine: 'Keep yours',
  theirs: 'Take theirs',
  both: 'Keep both, theirs first',
};
const here: Readonly<Record<ClashChoice, string>> = {
  mine: 'Keep what is here',
  theirs: 'Take what its file says',
  both: 'Keep both, the file’s first',
};

const order = ['mine', 'theirs', 'both'] as const;

/** What someone else saved in the meantime, where it touches the same lines as one's own text, to be chosen one by one. */
export function MergePanel({ byLabel, title, parts, onMerge }: MergePanelProps) {
  const words = byLabel === null ? here : yours;
  const clashes = parts.filter((part): part is Clash => typeof part !== 'string');
  const [chosen, setChosen] = useState<readonly ClashChoice[]>(clashes.map(() => 'mine'));
  return (
    <section aria-label="Merge" className="flex flex-col gap-3">
      <Banner
        tone="attention"
        title={title ?? `${byLabel ?? 'Its file'} says it differently.`}
        act={
          <Button size="sm" variant="primary" onPress={() => onMerge(joinParts(parts, chosen))}>
            {byLabel === null ? 'Merge the two' : 'Merge into your text'}
          </Button>
        }
      >
        {`What only one side changed is joined by itself; ${formatCountOf(clashes.length, 'place')} both changed ${clashes.length === 1 ? 'needs' : 'need'} a choice.`}
      </Banner>
      {clashes.map((clash, index) => (
        <fieldset
          // biome-ignore lint/suspicious/noArrayIndexKey: they never move
          key={index}
          className="flex flex-col gap-2 rounded border border-line p-3"
        >
          <legend className="px-1 font-medium">{`Place ${index + 1} of ${clashes.length}`}</legend>
          <div className="grid gap-3 sm:grid-cols-2">
            <Side title={byLabel === null ? 'Here' : 'Yours'} text={clash.mine} />
            <Side title={byLabel === null ? 'In its file' : `${byLabel}’s`} text={clash.theirs} />
          </div>
          <Select
            label="What the text keeps"
            hideLabel
            className="w-56"
            options={order.map((value) => ({ value, label: words[value] }))}
            value={chosen[index] ?? 'mine'}
            onChange={(choice) => setChosen(chosen.map((one, at) => (at === index ? choice : one)))}
          />
        </fieldset>
      ))}
    </section>
  );
}

function Side({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <h3 className="text-ink-3 text-xs">{title}</h3>
      <pre className="whitespace-pre-wrap break-words rounded-sm bg-sunken px-2 py-1 font-mono text-xs leading-5">
        {text || '(removed)'}
      </pre>
    </div>
  );
}
