'use client';

import { useState } from 'react';
import { ProblemBanner } from '@/components/states/problem';
import { Button } from '@/components/ui/button';
import { Copyable } from '@/components/ui/copyable';
import { Dialog } from '@/components/ui/dialog';
import { Select } from '@/components/ui/select';
import { useShareScenario } from '@/lib/client/costs/use-scenarios';

interface ShareDialogProps {
  readonly scenarioId: string;
  readonly onClose: () => void;
}

const lengths = [
  { value: '1', label: 'one day' },
  { value: '7', label: 'seven days' },
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
] as const;

/** Makes a link that shows the results of now to whoever has it; the link is shown once. */
export function ShareDialog({ scenarioId, onClose }: ShareDialogProps) {
  const [days, setDays] = useState<(typeof lengths)[number]['value']>('7');
  const share = useShareScenario(scenarioId);
  const link = share.data ? `${window.location.origin}${share.data.path}` : null;
  return (
    <Dialog
      title="Share by a link"
      isOpen
      onClose={onClose}
      footer={
        link === null ? (
          <>
            <Button onPress={onClose}>Cancel</Button>
            <Button variant="primary" isPending={share.isPending} onPress={() => share.mutate(Number(days))}>
              Make the link
            </Button>
          </>
        ) : (
          <Button variant="primary" onPress={onClose}>
            I have copied it
          </Button>
        )
      }
    >
      <div className="flex flex-col gap-3">
        {share.error ? <ProblemBanner error={share.error} /> : null}
        {link === null ? (
          <>
            <p className="text-ink-2">
              Whoever has the link reads the results of now, without signing in, and nothing else. It can be
              ended at any time.
            </p>
            <Select label="It works for" options={lengths} value={days} onChange={setDays} />
          </>
        ) : (
          <>
            <p className="text-ink-2">It is shown here only; what is kept can’t be turned back into it.</p>
            <code
              data-testid="shared-link"
              className="select-all break-all rounded border border-line bg-sunken px-2 py-1.5 font-mono text-xs"
            >
              {link}
            </code>
            <Copyable value={link} label="link" max={36} />
          </>
        )}
      </div>
    </Dialog>
  );
}
