'use client';

import { useState } from 'react';
import { ProblemBanner } from '@/components/states/problem';
import { Button } from '@/components/ui/button';
import { Confirm } from '@/components/ui/confirm';
import { Status } from '@/components/ui/status';
import { Time } from '@/components/ui/time';
import { useWhyNot } from '@/lib/client/access/use-me';
import { useArchiveChannel, useTestChannel } from '@/lib/client/reviews/use-channels';
import type { Channel } from '@/lib/contracts/reviews/channel-shapes';
import { formatCountOf } from '@/lib/format/number';

const kinds = { webhook: 'signed webhook', slack: 'Slack-compatible webhook', email: 'e-mail' } as const;

/** One channel: where it goes, what came of its last message, and the ways to try and remove it. */
export function ChannelRow({ channel }: { readonly channel: Channel }) {
  const [isRemoving, setRemoving] = useState(false);
  const whyNot = useWhyNot('settings.manage');
  const test = useTestChannel();
  const archive = useArchiveChannel();
  const { name, kind, shown, createdBy, createdAt, problem } = channel;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-line border-b py-2">
      <div className="min-w-0 flex-1 basis-64">
        <p className="font-medium [overflow-wrap:anywhere]">{name}</p>
        <p className="text-ink-2 text-xs [overflow-wrap:anywhere]">
          {`${kinds[kind]} to ${shown} · ${createdBy} `}
          <Time iso={createdAt} />
        </p>
      </div>
      <div className="min-w-0 basis-64 text-xs">
        {problem ? <Status tone="bad">{problem}</Status> : <Last channel={channel} />}
      </div>
      <div className="flex gap-2">
        <Button
          size="sm"
          disabledReason={whyNot}
          isPending={test.isPending}
          aria-label={`Send a test by ${name}`}
          onPress={() => test.mutate(channel.id)}
        >
          Send a test
        </Button>
        <Button
          size="sm"
          variant="danger"
          disabledReason={whyNot}
          aria-label={`Remove ${name}`}
          onPress={() => setRemoving(true)}
        >
          Remove
        </Button>
      </div>
      {test.error ? <ProblemBanner error={test.error} /> : null}
      {isRemoving ? (
        <Confirm
          title={`Remove ${name}?`}
          act="Remove it"
          keep="Keep it"
          isPending={archive.isPending}
          error={archive.error}
          onAct={() => archive.mutate(channel.id, { onSuccess: () => setRemoving(false) })}
          onClose={() => setRemoving(false)}
        >
          Its address is forgotten and what waits for it is dropped.
        </Confirm>
      ) : null}
    </li>
  );
}

function Last({ channel }: { readonly channel: Channel }) {
  const [last] = channel.last;
  if (!last) return <span className="text-ink-3">nothing sent yet</span>;
  if (last.state === 'sent' && last.sentAt) {
    return (
      <span className="flex flex-wrap items-center gap-x-1">
        <Status tone="good">sent</Status> <Time iso={last.sentAt} />
      </span>
    );
  }
  if (last.state === 'failed') return <Status tone="bad">{`given up: ${last.problem}`}</Status>;
  if (last.attempts === 0) return <Status tone="progress">on its way</Status>;
  return (
    <span className="flex flex-wrap items-center gap-x-1">
      <Status tone="attention">{`${last.problem} ${formatCountOf(last.attempts, 'try', 'tries')}; next`}</Status>
      <Time iso={last.tryAt} />
    </span>
  );
}
