'use client';

import { ProblemBanner } from '../states/problem';
import { Button } from './button';
import { Dialog } from './dialog';

interface ConfirmProps {
  readonly title: string;
  /** What will be lost. */
  readonly children: React.ReactNode;
  /** What the button does. */
  readonly act: string;
  readonly keep: string;
  readonly isPending: boolean;
  /** Why the last try failed. */
  readonly error?: Error | null;
  readonly onAct: () => void;
  readonly onClose: () => void;
}

/** Asks before something is ended that can't be brought back as it was. */
export function Confirm({ title, children, act, keep, isPending, error, onAct, onClose }: ConfirmProps) {
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
      {error ? <ProblemBanner error={error} /> : null}
      <p>{children}</p>
    </Dialog>
  );
}
