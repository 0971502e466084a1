'use client';

import { useId } from 'react';
import { ProblemBanner } from '../states/problem';
import { Button } from './button';
import { Dialog } from './dialog';

interface FormDialogProps {
  readonly title: string;
  /** What the button does. */
  readonly act: string;
  /** Why it can't be sent yet. */
  readonly disabledReason?: string | null;
  readonly isPending: boolean;
  /** Why the last try failed; said above the fields. */
  readonly error: Error | null;
  /** The browser holds back what is required or malformed; else the fields say themselves what is wrong. */
  readonly browserChecks?: boolean;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: React.ReactNode;
}

/** A dialog that is filled in and sent, by its button or by Enter. */
export function FormDialog(props: FormDialogProps) {
  const { title, act, disabledReason = null, isPending, error, browserChecks = false } = props;
  const formId = useId();
  return (
    <Dialog
      title={title}
      isOpen
      onClose={props.onClose}
      footer={
        <>
          <Button variant="ghost" onPress={props.onClose}>
            Cancel
          </Button>
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
        noValidate={!browserChecks}
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          if (disabledReason === null) props.onSubmit();
        }}
      >
        {error ? <ProblemBanner error={error} /> : null}
        {props.children}
      </form>
    </Dialog>
  );
}
