'use client';

import { useRules } from '@/lib/client/estate/use-rules';
import { Select } from '../ui/select';
import { TextField } from '../ui/text-field';

/** What part of the estate something holds for; empty is all of it. */
export interface Place {
  readonly moduleSlug: string;
  readonly stage: string;
}

/** All modules and stages. */
export const everywhere: Place = { moduleSlug: '', stage: '' };

/** A place as the API takes it: null for every module, and for every stage. */
export function toPlace({ moduleSlug, stage }: Place) {
  return { moduleSlug: moduleSlug || null, stage: stage.trim() || null };
}

interface PlaceFieldsProps {
  readonly place: Place;
  readonly onChange: (place: Place) => void;
}

/** The module and stage that something is set for. */
export function PlaceFields({ place, onChange }: PlaceFieldsProps) {
  const modules = useRules().data?.modules ?? [];
  const options = [
    { value: everywhere.moduleSlug, label: 'Every module' },
    ...modules.map(({ slug, name }) => ({ value: slug, label: name })),
  ];
  return (
    <>
      <Select
        label="Module"
        options={options}
        value={place.moduleSlug}
        onChange={(moduleSlug) => onChange({ ...place, moduleSlug })}
      />
      <TextField
        label="Stage"
        hint="Empty: every stage."
        value={place.stage}
        onChange={(stage) => onChange({ ...place, stage })}
      />
    </>
  );
}
