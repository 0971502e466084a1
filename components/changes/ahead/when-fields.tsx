import { TextField } from '@/components/ui/text-field';
import type { AheadForm } from '@/lib/present/changes/ahead-form';

interface WhenFieldsProps {
  readonly form: AheadForm;
  readonly onChange: (form: AheadForm) => void;
  readonly problemOf: (field: string) => string | undefined;
}

/** From when until when, on the clocks of which zone. */
export function WhenFields({ form, onChange, problemOf }: WhenFieldsProps) {
  const moment = (field: 'from' | 'until', label: string) => (
    <TextField
      label={label}
      type="datetime-local"
      className="w-48"
      value={form[field]}
      onChange={(value) => onChange({ ...form, [field]: value })}
      problem={problemOf(field)}
    />
  );
  return (
    <div className="flex flex-wrap items-start gap-4">
      {moment('from', 'From')}
      {moment('until', 'Until')}
      <TextField
        label="Time zone"
        hint="Whose clocks are meant, e.g. Europe/Berlin."
        className="w-44"
        value={form.timeZone}
        onChange={(timeZone) => onChange({ ...form, timeZone })}
        problem={problemOf('timeZone')}
      />
    </div>
  );
}
