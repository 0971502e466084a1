'use client';

import { Button } from '../ui/button';
import { Copyable } from '../ui/copyable';
import { Dialog } from '../ui/dialog';

interface ShownOnceProps {
  readonly title: string;
  /** What the secret is, e.g. "token". */
  readonly what: string;
  readonly secret: string;
  readonly children: React.ReactNode;
  readonly onClose: () => void;
}

/** A secret that is in the page now and nowhere after. */
export function ShownOnce({ title, what, secret, children, onClose }: ShownOnceProps) {
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      footer={
        <Button variant="primary" onPress={onClose}>
          I have kept it
        </Button>
      }
    >
      <div className="flex flex-col gap-3">
        <p>{children}</p>
        <code
          data-testid="secret"
          className="select-all break-all rounded border border-line bg-sunken px-2 py-1.5 font-mono text-xs"
        >
          {secret}
        </code>
        <Copyable value={secret} label={what} max={36} />
      </div>
    </Dialog>
  );
}
