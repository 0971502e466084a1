'use client';

import { useState } from 'react';
import { Banner } from '@/components/states/banner';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import { formatCountOf } from '@/lib/format/number';
import { type Clash, type ClashChoice, joinParts, type MergePart } from '@/lib/present/decisions/merge-texts';

interface MergePanelProps {
  /** Whose text it is besides one's own, e.g. "Ada". */
  readonly byLabel: string;
  /** What the other side is called; left out, that it is one's own. */
  readonly mine?: string;
  /** Said above the choices; left out, that their text differs. */
  readonly title?: string;
  readonly parts: readonly MergePart[];
  readonly onMerge: (text: string) => void;
}

const choices: readonly { readonly value: ClashChoice; readonly label: string }[] = [
  { value: 'mine', label: 'Keep yours' },
  { value: 'theirs', label: 'Take theirs' },
  { value: 'both', label: 'Keep both, theirs first' },
];

/** What someone else saved in the meantime, where it touches the same lines as one's own text, to be chosen one by one. */
export function MergePanel({ byLabel, mine = 'Yours', title, parts, onMerge }: MergePanelProps) {
  const clashes = parts.filter((part): part is Clash => typeof part !== 'string');
  const [chosen, setChosen] = useState<readonly ClashChoice[]>(clashes.map(() => 'mine'));
  return (
    <section aria-label="Merge" className="flex flex-col gap-3">
      <Banner
        tone="attention"
        title={title ?? `${byLabel} says it differently.`}
        act={
          <Button size="sm" variant="primary" onPress={() => onMerge(joinParts(parts, chosen))}>
            Merge into your text
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
            <Side title={mine} text={clash.mine} />
            <Side title={`${byLabel}’s`} text={clash.theirs} />
          </div>
          <Select
            label="What the text keeps"
            hideLabel
            className="w-56"
            options={choices}
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
