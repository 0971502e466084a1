'use client';

import { TextField } from '@/components/ui/text-field';
import type { RuleDraft } from './rule-draft';

/** The parts of a draft that are typed. */
type Typed = { [Name in keyof RuleDraft]: string extends RuleDraft[Name] ? Name : never }[keyof RuleDraft];

interface DraftTextProps extends Omit<React.ComponentProps<typeof TextField>, 'value' | 'onChange' | 'name'> {
  readonly draft: RuleDraft;
  readonly set: (change: Partial<RuleDraft>) => void;
  readonly name: Typed;
}

/** A text box for one part of a trigger's draft. */
export function DraftText({ draft, set, name, ...field }: DraftTextProps) {
  return <TextField {...field} value={draft[name]} onChange={(value) => set({ [name]: value })} />;
}
