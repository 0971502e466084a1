'use client';

import { Download } from 'lucide-react';
import { Menu } from '@/components/ui/menu';
import { saveFile } from '@/components/ui/save-file';
import { toast } from '@/components/ui/toast';
import { type ExportFormat, useExportDecisions } from '@/lib/client/decisions/use-export';

interface ExportMenuProps {
  /** Null: every decision. */
  readonly ids: readonly string[] | null;
  readonly label: string;
}

/** As many as one request names. */
const most = 100;
const look =
  'inline-flex items-center gap-1.5 rounded border border-line-strong bg-surface font-medium data-hovered:bg-hover';

/** Decisions as a ZIP: of the files they came from, or made anew as MADR 4. */
export function ExportMenu({ ids, label }: ExportMenuProps) {
  const exporting = useExportDecisions();
  const whyNot = ids !== null && ids.length > most ? `At most ${most} by selection; export all.` : null;
  const save = (format: ExportFormat) =>
    exporting.mutate(
      { ids, format },
      {
        onSuccess: ({ name, type, bytes }) => saveFile(name, type, bytes),
        onError: ({ message }) => toast({ tone: 'bad', title: 'Nothing was exported', detail: message }),
      },
    );
  return (
    <Menu
      label={label}
      trigger={
        <>
          <Download aria-hidden size={14} />
          {exporting.isPending ? 'Exporting…' : label}
        </>
      }
      triggerClassName={`${look} ${ids === null ? 'h-8 px-3 text-sm' : 'h-7 px-2.5 text-xs'}`}
      acts={[
        {
          id: 'asTheyCame',
          label: 'As they came, in a ZIP',
          disabledReason: whyNot,
          onAct: () => save('asTheyCame'),
        },
        { id: 'madr', label: 'As MADR 4, in a ZIP', disabledReason: whyNot, onAct: () => save('madr') },
      ]}
    />
  );
}
