'use client';

import { useId } from 'react';
import { ProblemBanner } from '@/components/states/problem';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';

interface FormDialogProps {
  readonly title: string;
  /** What its button says. */
  readonly act: string;
  /** Why it can't be sent yet. */
  readonly disabledReason: string | null;
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: React.ReactNode;
}

/** A few fields and one act; Enter sends them, what failed is said above them. */
export function FormDialog(props: FormDialogProps) {
  const { title, act, disabledReason, isPending, error, onSubmit, onClose, children } = props;
  const formId = useId();
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            variant="primary"
            type="submit"
            form={formId}
            isPending={isPending}
            disabledReason={disabledReason}
          >
            {act}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          if (disabledReason === null) onSubmit();
        }}
      >
        {error ? <ProblemBanner error={error} /> : null}
        {children}
      </form>
    </Dialog>
  );
}
