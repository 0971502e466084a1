'use client';

import { X } from 'lucide-react';
import { Dialog as AriaDialog, Heading } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { cx } from './cx';
import { IconButton } from './icon-button';

interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: React.ReactNode;
  readonly footer?: React.ReactNode;
  /** `alertdialog` for what destroys something. */
  readonly role?: 'dialog' | 'alertdialog';
  readonly width?: 'sm' | 'md';
}

/** A question that must be answered before anything else; use a `Sheet` beside evidence. */
export function Dialog({
  title,
  isOpen,
  onClose,
  children,
  footer,
  role = 'dialog',
  width = 'sm',
}: DialogProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => (open ? undefined : onClose())}
      isDismissable
      className="fixed inset-0 z-50 flex animate-fade-in items-start justify-center bg-scrim p-4 pt-[12vh]"
    >
      <Modal
        className={cx(
          'w-full animate-rise-in rounded-lg border border-line-strong bg-surface shadow-float',
          width === 'sm' ? 'max-w-md' : 'max-w-2xl',
        )}
      >
        <AriaDialog role={role} className="flex max-h-[76vh] flex-col outline-none">
          <header className="flex items-center justify-between gap-4 border-line border-b py-2 pr-2 pl-4">
            <Heading slot="title" className="font-semibold text-base">
              {title}
            </Heading>
            <IconButton label="Close" size="sm" onPress={onClose}>
              <X aria-hidden size={16} />
            </IconButton>
          </header>
          <div className="overflow-auto px-4 py-3">{children}</div>
          {footer ? (
            <footer className="flex justify-end gap-2 border-line border-t px-4 py-3">{footer}</footer>
          ) : null}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
