'use client';

import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { TextField } from '@/components/ui/text-field';
import { addModule, type RuleDraft, removeModule, toSlug } from '@/lib/present/estate/rule-draft';

interface ModuleListProps {
  readonly draft: RuleDraft;
  readonly onChange: (draft: RuleDraft) => void;
  readonly isReadOnly: boolean;
}

/** The modules there are, and a way to add one; a module that is removed takes its rules with it. */
export function ModuleList({ draft, onChange, isReadOnly }: ModuleListProps) {
  const rulesOf = (slug: string) => draft.rules.filter((rule) => rule.moduleSlug === slug).length;
  return (
    <div className="flex flex-col gap-3">
      <ul className="flex flex-wrap gap-2">
        {draft.modules.map((module) => (
          <li
            key={module.slug}
            className="flex min-h-8 items-center gap-1 rounded border border-line pr-1 pl-2 text-sm"
          >
            <span>{module.name}</span>
            <span className="text-ink-3 text-xs">{`${rulesOf(module.slug)} rules`}</span>
            {isReadOnly ? null : (
              <IconButton
                size="sm"
                label={`Remove ${module.name} and its rules`}
                onPress={() => onChange(removeModule(draft, module.slug))}
              >
                <Trash2 aria-hidden size={13} />
              </IconButton>
            )}
          </li>
        ))}
      </ul>
      {isReadOnly ? null : <AddModule draft={draft} onChange={onChange} />}
    </div>
  );
}

function AddModule({ draft, onChange }: Pick<ModuleListProps, 'draft' | 'onChange'>) {
  const [name, setName] = useState('');
  const slug = toSlug(name);
  const isTaken = addModule(draft, name) === draft;
  return (
    <form
      className="flex items-start gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (isTaken) return;
        onChange(addModule(draft, name));
        setName('');
      }}
    >
      <TextField
        label="New module"
        hideLabel
        placeholder="New module’s name"
        className="w-56"
        value={name}
        onChange={setName}
        problem={slug !== '' && isTaken ? `${slug} exists already or is reserved.` : undefined}
        hint={slug !== '' && !isTaken ? `/modules/${slug}` : undefined}
      />
      <Button type="submit" disabledReason={isTaken ? 'Give it a name that is not taken.' : null}>
        Add module
      </Button>
    </form>
  );
}
