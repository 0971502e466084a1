'use client';

import { Banner } from '@/components/states/banner';
import { Checkbox } from '@/components/ui/checkbox';
import type { collectWarnings } from '@/lib/present/changes/group-words';

interface GroupWarningsProps {
  readonly warnings: ReturnType<typeof collectWarnings>;
  readonly acknowledged: readonly string[];
  readonly onChange: (acknowledged: readonly string[]) => void;
}

/** What must be known before applying, each once with whom it is about; some must be confirmed. */
export function GroupWarnings({ warnings, acknowledged, onChange }: GroupWarningsProps) {
  return (
    <ul className="flex flex-col gap-2">
      {warnings.map(({ warning, names }) => (
        <li key={warning.code} className="flex flex-col gap-1">
          <Banner tone="attention" title={warning.title}>
            {names.length === 1
              ? warning.detail
              : `On ${names.length} workloads, e.g. ${names[0]}: ${warning.detail}`}
          </Banner>
          {warning.mustAcknowledge ? (
            <Checkbox
              label={`I know: ${warning.title}`}
              isSelected={acknowledged.includes(warning.code)}
              onChange={(isOn) =>
                onChange(
                  isOn
                    ? [...acknowledged, warning.code]
                    : acknowledged.filter((code) => code !== warning.code),
                )
              }
            />
          ) : null}
        </li>
      ))}
    </ul>
  );
}
