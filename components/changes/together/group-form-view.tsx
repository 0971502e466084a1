'use client';

import { ChosenWorkloads } from '../chosen-workloads';
import { GroupFormFields } from './group-form-fields';

/** What is asked of several workloads at once: those named in the address. */
export function GroupFormView() {
  return (
    <ChosenWorkloads
      title="Change together"
      list={{ label: 'Together', href: '/changes/together' }}
      summary={(workloads) =>
        `One change over ${workloads ?? 'several workloads'}, each planned on its own. Nothing is written before you apply it.`
      }
      then="then change them together"
    >
      {(chosen) => (
        <div className="max-w-3xl">
          <GroupFormFields rows={chosen} />
        </div>
      )}
    </ChosenWorkloads>
  );
}
