'use client';

import { usePaletteAct } from '@/components/layout/palette-acts';
import { Button } from '@/components/ui/button';

interface ProvisionButtonProps {
  readonly isOn: boolean;
  /** Why it can't be done, and who can; null when it can. */
  readonly closedReason: string | null;
  readonly onPress: () => void;
}

/** The function page's main act, offered by the palette too while it is open. */
export function ProvisionButton({ isOn, closedReason, onPress }: ProvisionButtonProps) {
  const label = isOn ? 'Change provisioned…' : 'Switch on provisioned…';
  return (
    <>
      {closedReason === null ? <OfferedByPalette label={label} onPress={onPress} /> : null}
      <Button variant="primary" disabledReason={closedReason} onPress={onPress}>
        {label}
      </Button>
    </>
  );
}

function OfferedByPalette({ label, onPress }: { readonly label: string; readonly onPress: () => void }) {
  usePaletteAct({ id: 'provision', label, hint: 'this function' }, onPress);
  return null;
}
