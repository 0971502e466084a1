import { EmptyState } from '@/components/states/empty-state';
import type { SheetAct } from '@/lib/client/changes/sheet-params';
import type { WorkloadPage } from '@/lib/contracts/inventory';
import { BoundsEditor } from './bounds-editor';
import { DesiredEditor } from './desired-editor';
import { PlanEditor } from './plan-editor';
import type { EditorProps } from './plan-shell';

export interface ChangeEditorProps extends EditorProps {
  readonly page: WorkloadPage;
  readonly act: SheetAct;
  /** The alias or version the sheet was opened on. */
  readonly on: string | null;
}

/** The form of an act, on the workload as it was last read. */
export function ChangeEditor(props: ChangeEditorProps) {
  const { page, act, on, ...rest } = props;
  const { snapshot, workload, remembered } = page;
  switch (act) {
    case 'provision':
    case 'switchOff':
      if (snapshot.kind !== 'function' || snapshot.detail === null) return <NotHere />;
      return (
        <PlanEditor
          workloadId={workload.id}
          detail={snapshot.detail}
          remembered={remembered}
          target={on}
          act={act}
          {...rest}
        />
      );
    case 'bounds':
      return <BoundsEditor workloadId={workload.id} snapshot={snapshot} on={on} {...rest} />;
    case 'policy':
    case 'schedule':
    case 'strategy':
      return <NotHere />;
    case 'desired':
      if (snapshot.kind !== 'service') return <NotHere />;
      return <DesiredEditor workloadId={workload.id} service={snapshot} {...rest} />;
  }
}

function NotHere() {
  return <EmptyState title="Not here">This change can’t be made on a workload of this kind.</EmptyState>;
}
