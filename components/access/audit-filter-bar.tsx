'use client';

import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';

export interface GivenFilter {
  readonly actor: string | null;
  readonly action: string | null;
  readonly subject: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

interface AuditFilterBarProps {
  readonly given: GivenFilter;
  readonly onChange: (next: Partial<GivenFilter>) => void;
}

const none: GivenFilter = { actor: null, action: null, subject: null, from: null, to: null };

/** What the log is narrowed by: who, what, on what, and between which days. */
export function AuditFilterBar({ given, onChange }: AuditFilterBarProps) {
  const field = (name: keyof GivenFilter) => ({
    value: given[name] ?? '',
    onChange: (value: string) => onChange({ [name]: value === '' ? null : value }),
  });
  const isGiven = Object.values(given).some((value) => value !== null);
  return (
    <div className="flex flex-wrap items-end gap-3">
      <TextField label="Who" className="w-40 grow sm:grow-0" {...field('actor')} />
      <TextField
        label="Action"
        placeholder="change."
        className="w-40 grow sm:grow-0"
        mono
        {...field('action')}
      />
      <TextField label="On" className="w-40 grow sm:grow-0" {...field('subject')} />
      <TextField label="From, UTC" type="date" className="w-36 grow sm:grow-0" {...field('from')} />
      <TextField label="To, UTC" type="date" className="w-36 grow sm:grow-0" {...field('to')} />
      {isGiven ? (
        <Button variant="ghost" onPress={() => onChange(none)}>
          Show everything
        </Button>
      ) : null}
    </div>
  );
}
