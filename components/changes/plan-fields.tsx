import type { ChangePlan } from '@/lib/contracts/change-plan';
import { formatFieldValue } from '@/lib/present/changes/change-words';

/** From → to of every field a plan touches. */
export function PlanFields({ fields }: { readonly fields: ChangePlan['fields'] }) {
  return (
    <dl className="divide-y divide-line rounded border border-line">
      {fields.map((field) => (
        <div key={field.field} className="flex min-h-8 items-center justify-between gap-4 px-3 py-1">
          <dt className="text-ink-2">{field.label}</dt>
          <dd className="flex min-w-0 items-center gap-2 text-right">
            <span className="truncate text-ink-3">{formatFieldValue(field.field, field.from)}</span>
            <span aria-hidden className="text-ink-3">
              →
            </span>
            <span className="sr-only">becomes</span>
            <span className="truncate font-semibold">{formatFieldValue(field.field, field.to)}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
