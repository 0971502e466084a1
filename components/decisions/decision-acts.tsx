'use client';

import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { ButtonLink } from '@/components/ui/link';
import { Menu } from '@/components/ui/menu';
import { saveFile } from '@/components/ui/save-file';
import { toast } from '@/components/ui/toast';
import { useWhyNot } from '@/lib/client/access/use-me';
import { type ExportFormat, useExportFile } from '@/lib/client/decisions/use-export';
import type { DecisionDetail } from '@/lib/contracts/decisions/shapes';
import { StatusMenu } from './status-menu';
import { SupersedeDialog } from './supersede-dialog';

/** What can be done with a decision. */
export function DecisionActs({ decision }: { readonly decision: DecisionDetail }) {
  const { id, slug, status } = decision;
  const whyNot = useWhyNot('decisions.write');
  const [isSuperseding, setSuperseding] = useState(false);
  const exporting = useExportFile();
  const save = (format: ExportFormat) =>
    exporting.mutate(
      { id, format },
      {
        onSuccess: ({ name, type, bytes }) => saveFile(name, type, bytes),
        onError: ({ message }) => toast({ tone: 'bad', title: 'Nothing was exported', detail: message }),
      },
    );
  return (
    <>
      <StatusMenu decision={decision} />
      <ButtonLink href={`/decisions/${slug}/edit`}>Edit</ButtonLink>
      <Menu
        label="More acts"
        trigger={<Ellipsis aria-hidden size={15} />}
        triggerClassName="inline-flex size-8 items-center justify-center rounded border border-line-strong text-ink-2 data-hovered:bg-hover"
        acts={[
          {
            id: 'supersede',
            label: 'Supersede…',
            disabledReason: whyNot ?? (status === 'superseded' ? 'It is superseded already.' : null),
            onAct: () => setSuperseding(true),
          },
          {
            id: 'export',
            label: 'Export as it came',
            onAct: () => save('asTheyCame'),
          },
          {
            id: 'madr',
            label: 'Export as MADR 4',
            onAct: () => save('madr'),
          },
        ]}
      />
      {isSuperseding ? <SupersedeDialog decision={decision} onClose={() => setSuperseding(false)} /> : null}
    </>
  );
}
