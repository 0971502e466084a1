'use client';

import { Pencil } from 'lucide-react';
import { Button } from '@/components/ui/button';

interface ChangeEntryProps {
  readonly label: string;
  readonly closedReason: string | null;
  readonly onChange: () => void;
}

/** The act on one policy or schedule: change it, or in the same sheet delete it. */
export function ChangeEntry({ label, closedReason, onChange }: ChangeEntryProps) {
  return (
    <Button size="sm" variant="ghost" disabledReason={closedReason} onPress={onChange}>
      <Pencil aria-hidden size={12} />
      <span>
        Change<span className="sr-only">{` ${label}`}</span>…
      </span>
    </Button>
  );
}
