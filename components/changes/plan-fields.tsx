import type { ChangePlan } from '@/lib/contracts/change-plan';
import { formatFieldValue } from '@/lib/present/changes/change-words';

/** From → to of every field a plan touches. */
export function PlanFields({ fields }: { readonly fields: ChangePlan['fields'] }) {
  return (
    <dl className="divide-y divide-line rounded border border-line">
      {fields.map((field) => (
        <div
          key={field.field}
          className="flex min-h-8 flex-wrap items-center justify-between gap-x-4 px-3 py-1"
        >
          <dt className="text-ink-2">{field.label}</dt>
          <dd className="flex min-w-0 flex-wrap items-center justify-end gap-x-2 text-right">
            <span className="min-w-0 break-words text-ink-3">
              {formatFieldValue(field.field, field.from)}
            </span>
            <span aria-hidden className="text-ink-3">
              →
            </span>
            <span className="sr-only">becomes</span>
            <span className="min-w-0 break-words font-semibold">
              {formatFieldValue(field.field, field.to)}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
