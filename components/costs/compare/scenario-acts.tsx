'use client';

import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Menu } from '@/components/ui/menu';
import { saveFile } from '@/components/ui/save-file';
import { toast } from '@/components/ui/toast';
import { useWhyNot } from '@/lib/client/access/use-me';
import { type CompareState, toInputs } from '@/lib/client/costs/compare-params';
import { useDuplicateScenario, useExportScenario, useUpdateScenario } from '@/lib/client/costs/use-scenarios';
import { useGo } from '@/lib/client/scope/use-scope';
import type { Scenario } from '@/lib/contracts/costs/scenario-shapes';
import { AttachDialog } from './attach-dialog';
import { FreezeDialog } from './freeze-dialog';
import { RenameDialog } from './rename-dialog';
import { ShareDialog } from './share-dialog';

interface ScenarioActsProps {
  readonly scenario: Scenario;
  /** As it is on the page now; saved again on request. */
  readonly state: CompareState;
}

/** What can be done with a saved comparison. */
export function ScenarioActs({ scenario, state }: ScenarioActsProps) {
  const { id, name, archivedAt } = scenario;
  const [open, setOpen] = useState<'attach' | 'freeze' | 'share' | 'rename' | null>(null);
  const whyNot = useWhyNot('scenarios.write');
  const whyNotAttach = useWhyNot('decisions.write');
  const update = useUpdateScenario(id);
  const duplicate = useDuplicateScenario(id);
  const exporting = useExportScenario(id);
  const go = useGo();
  const close = () => setOpen(null);
  const save = (format: 'csv' | 'markdown') =>
    exporting.mutate(format, { onSuccess: (file) => saveFile(file.name, file.type, file.text) });
  return (
    <>
      <Button disabledReason={whyNot} onPress={() => setOpen('freeze')}>
        Freeze as evidence…
      </Button>
      <Button variant="primary" disabledReason={whyNot} onPress={() => setOpen('share')}>
        Share…
      </Button>
      <Menu
        label="More for this comparison"
        trigger={<Ellipsis aria-hidden size={16} />}
        acts={[
          {
            id: 'attach',
            label: 'Attach to a decision…',
            disabledReason: whyNotAttach,
            onAct: () => setOpen('attach'),
          },
          { id: 'csv', label: 'Export as CSV', onAct: () => save('csv') },
          { id: 'markdown', label: 'Export as Markdown', onAct: () => save('markdown') },
          {
            id: 'update',
            label: 'Save the values shown',
            disabledReason: whyNot,
            onAct: () =>
              update.mutate(
                { inputs: toInputs(state) },
                { onSuccess: () => toast({ tone: 'good', title: 'Values saved' }) },
              ),
          },
          { id: 'rename', label: 'Rename…', disabledReason: whyNot, onAct: () => setOpen('rename') },
          {
            id: 'duplicate',
            label: 'Duplicate',
            disabledReason: whyNot,
            onAct: () =>
              duplicate.mutate(`${name} (copy)`.slice(0, 120), {
                onSuccess: (copy) => go(`/compare/scenarios/${copy.id}`),
              }),
          },
          {
            id: 'archive',
            label: archivedAt ? 'Bring back' : 'Archive',
            disabledReason: whyNot,
            onAct: () => update.mutate({ archived: archivedAt === null }),
          },
        ]}
      />
      {open === 'attach' ? <AttachDialog scenarioId={id} onClose={close} /> : null}
      {open === 'freeze' ? <FreezeDialog scenarioId={id} onClose={close} /> : null}
      {open === 'share' ? <ShareDialog scenarioId={id} onClose={close} /> : null}
      {open === 'rename' ? <RenameDialog scenario={scenario} onClose={close} /> : null}
    </>
  );
}
