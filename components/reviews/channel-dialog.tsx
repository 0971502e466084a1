'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Copyable } from '@/components/ui/copyable';
import { Dialog } from '@/components/ui/dialog';
import { FormDialog } from '@/components/ui/form-dialog';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import { useAddChannel } from '@/lib/client/reviews/use-channels';
import { NewChannel } from '@/lib/contracts/reviews/channel-shapes';

const kinds = [
  { value: 'webhook', label: 'Signed webhook' },
  { value: 'slack', label: 'Slack-compatible webhook' },
  { value: 'email', label: 'E-mail' },
] as const;

/** A channel's kind, name and target; a webhook's secret is shown once it is added. */
export function ChannelDialog({ onClose }: { readonly onClose: () => void }) {
  const [kind, setKind] = useState<NewChannel['kind']>('webhook');
  const [name, setName] = useState('');
  const [target, setTarget] = useState('');
  const add = useAddChannel();
  const input = NewChannel.safeParse({
    kind,
    name,
    ...(kind === 'email' ? { to: target } : { url: target }),
  });
  const secret = add.data?.secret ?? null;
  if (secret) {
    return (
      <Dialog
        title="Keep the secret"
        isOpen
        onClose={onClose}
        footer={
          <Button variant="primary" onPress={onClose}>
            I have it
          </Button>
        }
      >
        <p className="pb-3 text-ink-2">
          Requests carry Trimtab-Signature: t, the seconds since 1970, and v1, the HMAC-SHA-256 of t, a dot
          and the body under this secret. It is not shown again.
        </p>
        <Copyable value={secret} label="the secret" max={64} />
      </Dialog>
    );
  }
  return (
    <FormDialog
      title="Add a channel"
      act="Add this channel"
      disabledReason={input.success ? null : sayMissing(name, kind)}
      isPending={add.isPending}
      error={add.error}
      onSubmit={() =>
        input.success && add.mutate(input.data, { onSuccess: (made) => made.secret === null && onClose() })
      }
      onClose={onClose}
    >
      <Select label="Kind" options={kinds} value={kind} onChange={setKind} />
      <TextField label="Name" value={name} onChange={setName} />
      <TextField
        label={kind === 'email' ? 'Mail address' : 'Address'}
        hint={kind === 'email' ? 'Mail goes through TRIMTAB_SMTP_URL.' : 'https, and not inside the network.'}
        value={target}
        onChange={setTarget}
      />
    </FormDialog>
  );
}

function sayMissing(name: string, kind: NewChannel['kind']): string {
  if (name.trim() === '') return 'Give it a name.';
  return kind === 'email'
    ? 'Give a mail address such as lead@example.com.'
    : 'Give an address such as https://hooks.example.com/trimtab.';
}
