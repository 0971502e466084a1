'use client';

import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { ButtonLink } from '@/components/ui/link';
import { Menu } from '@/components/ui/menu';
import { saveFile } from '@/components/ui/save-file';
import { useWhyNot } from '@/lib/client/access/use-me';
import type { DecisionDetail } from '@/lib/contracts/decisions/shapes';
import { toMadr } from '@/lib/domain/decisions/madr/to-madr';
import { StatusMenu } from './status-menu';
import { SupersedeDialog } from './supersede-dialog';

/** What can be done with a decision. */
export function DecisionActs({ decision }: { readonly decision: DecisionDetail }) {
  const { slug, text, file, status } = decision;
  const whyNot = useWhyNot('decisions.write');
  const [isSuperseding, setSuperseding] = useState(false);
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
            label: 'Export as Markdown',
            onAct: () =>
              saveFile(file?.path.split('/').at(-1) ?? `${slug}.md`, 'text/markdown;charset=utf-8', text),
          },
          {
            id: 'madr',
            label: 'Export as MADR 4',
            onAct: () =>
              saveFile(
                `${slug.replace(/^adr-/, '')}.md`,
                'text/markdown;charset=utf-8',
                toMadr({ text, path: file?.path ?? null }),
              ),
          },
        ]}
      />
      {isSuperseding ? <SupersedeDialog decision={decision} onClose={() => setSuperseding(false)} /> : null}
    </>
  );
}
