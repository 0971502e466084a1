'use client';

import { useId } from 'react';
import { Button } from './button';
import { Dialog } from './dialog';

interface FormDialogProps {
  readonly title: string;
  /** What the button does. */
  readonly act: string;
  readonly isPending: boolean;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  /** Why the last try failed. */
  readonly problem?: React.ReactNode;
  readonly children: React.ReactNode;
}

/** A dialog that is filled in and sent, by its button or by Enter; its fields say themselves what is wrong. */
export function FormDialog({ title, act, isPending, onSubmit, onClose, problem, children }: FormDialogProps) {
  const formId = useId();
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button variant="ghost" onPress={onClose}>
            Cancel
          </Button>
          <Button variant="primary" type="submit" form={formId} isPending={isPending}>
            {act}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        noValidate
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        {problem}
        {children}
      </form>
    </Dialog>
  );
}
