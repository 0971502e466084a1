'use client';

import { X } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { FormDialog } from '@/components/ui/form-dialog';
import { IconButton } from '@/components/ui/icon-button';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import { toast } from '@/components/ui/toast';
import { useSetScope } from '@/lib/client/decisions/use-save-decision';
import { useWorkloadSearch } from '@/lib/client/inventory/use-inventory';
import { useFacets } from '@/lib/client/inventory/use-overview';
import type { DecisionDetail, ScopeEntry } from '@/lib/contracts/decisions/shapes';
import { toScopeWords } from '@/lib/present/decisions/decision-words';

interface ScopeDialogProps {
  readonly decision: DecisionDetail;
  readonly onClose: () => void;
}

const any = '';
const foundMost = 6;

/** What a decision governs: rows of a module, a workload or all, in one stage or all. */
export function ScopeDialog({ decision, onClose }: ScopeDialogProps) {
  const [scope, setScope] = useState<readonly ScopeEntry[]>(decision.scope);
  const save = useSetScope(decision.id);
  const add = (entry: ScopeEntry) => {
    setScope([...scope.filter((one) => keyOf(one) !== keyOf(entry)), entry]);
  };
  return (
    <FormDialog
      title="What it governs"
      act="Save it"
      isPending={save.isPending}
      error={save.error}
      onSubmit={() =>
        save.mutate(
          {
            scope: scope.map(({ module, workload, stage }) => ({
              module: module?.slug ?? null,
              workload: workload?.id ?? null,
              stage,
            })),
          },
          {
            onSuccess: () => {
              toast({ tone: 'good', title: 'What it governs is saved' });
              onClose();
            },
          },
        )
      }
      onClose={onClose}
    >
      {scope.length === 0 ? (
        <p className="text-ink-2">Nothing is named. Its triggers then look at the whole estate.</p>
      ) : (
        <ul aria-label="Governed" className="border-line border-t">
          {scope.map((entry) => (
            <li
              key={keyOf(entry)}
              className="flex items-center justify-between gap-2 border-line border-b py-1"
            >
              <span className="min-w-0 [overflow-wrap:anywhere]">{toScopeWords(entry)}</span>
              <IconButton
                label={`Take away ${toScopeWords(entry)}`}
                size="sm"
                onPress={() => setScope(scope.filter((one) => one !== entry))}
              >
                <X aria-hidden size={14} />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      <AddModule onAdd={add} />
      <AddWorkload onAdd={add} />
    </FormDialog>
  );
}

function keyOf({ module, workload, stage }: ScopeEntry): string {
  return JSON.stringify([module?.slug, workload?.id, stage]);
}

interface AddProps {
  readonly onAdd: (entry: ScopeEntry) => void;
}

function AddModule({ onAdd }: AddProps) {
  const { data } = useFacets();
  const [slug, setSlug] = useState(any);
  const [stage, setStage] = useState(any);
  const module = data?.modules.find((one) => one.slug === slug) ?? null;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto] items-end gap-2">
      <Select
        label="Module"
        options={[
          { value: any, label: 'every workload' },
          ...(data?.modules ?? []).map((one) => ({ value: one.slug, label: one.name })),
        ]}
        value={slug}
        onChange={setSlug}
      />
      <Select
        label="Stage"
        options={[
          { value: any, label: 'every stage' },
          ...(data?.stages ?? []).map((value) => ({ value, label: value })),
        ]}
        value={stage}
        onChange={setStage}
      />
      <Button
        disabledReason={module === null && stage === any ? 'Choose a module or a stage.' : null}
        onPress={() => onAdd({ module, workload: null, stage: stage === any ? null : stage })}
      >
        Add
      </Button>
    </div>
  );
}

function AddWorkload({ onAdd }: AddProps) {
  const [text, setText] = useState('');
  const { data } = useWorkloadSearch(text);
  const found = text.trim().length < 2 ? [] : (data?.data ?? []).slice(0, foundMost);
  return (
    <div className="flex flex-col gap-1">
      <TextField label="Or one workload, by name" value={text} onChange={setText} />
      {found.length > 0 ? (
        <ul aria-label="Workloads found" className="flex flex-col items-start">
          {found.map(({ id, kind, name, stage, region }) => (
            <li key={id}>
              <Button
                size="sm"
                variant="ghost"
                aria-label={`Add ${name}`}
                onPress={() => {
                  onAdd({ module: null, workload: { id, kind, name }, stage: null });
                  setText('');
                }}
              >
                {name}
                <span className="text-ink-3">{[stage, region].filter(Boolean).join(' · ')}</span>
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
