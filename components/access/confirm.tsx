'use client';

import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';

interface ConfirmProps {
  readonly title: string;
  /** What will be lost. */
  readonly children: React.ReactNode;
  /** What the button does. */
  readonly act: string;
  readonly keep: string;
  readonly isPending: boolean;
  readonly onAct: () => void;
  readonly onClose: () => void;
}

/** Asks before something is ended that can't be brought back as it was. */
export function Confirm({ title, children, act, keep, isPending, onAct, onClose }: ConfirmProps) {
  return (
    <Dialog
      role="alertdialog"
      title={title}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{keep}</Button>
          <Button variant="danger" isPending={isPending} onPress={onAct}>
            {act}
          </Button>
        </>
      }
    >
      <p>{children}</p>
    </Dialog>
  );
}
