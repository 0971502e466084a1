'use client';

import { useState } from 'react';
import { PageHeader } from '@/components/layout/page-header';
import { EmptyState } from '@/components/states/empty-state';
import { PageSkeleton } from '@/components/states/page-skeleton';
import { ProblemState } from '@/components/states/problem';
import { Button } from '@/components/ui/button';
import { useWhyNot } from '@/lib/client/access/use-me';
import { useChannels } from '@/lib/client/reviews/use-channels';
import type { Channel } from '@/lib/contracts/reviews/channel-shapes';
import { formatCountOf } from '@/lib/format/number';
import { ChannelDialog } from './channel-dialog';
import { ChannelRow } from './channel-row';

/** Where news of reviews is sent, and what came of the last messages. */
export function ChannelsView() {
  const { data, error, refetch } = useChannels();
  if (!data)
    return error ? (
      <ProblemState error={error} onRetry={refetch} isPage />
    ) : (
      <PageSkeleton label="Reading the channels" />
    );
  return <ChannelsReady channels={data.data} />;
}

function ChannelsReady({ channels }: { readonly channels: readonly Channel[] }) {
  const [isAdding, setAdding] = useState(false);
  const whyNot = useWhyNot('settings.manage');
  const add = (
    <Button disabledReason={whyNot} onPress={() => setAdding(true)}>
      Add a channel…
    </Button>
  );
  const summary =
    channels.length === 0
      ? 'News of reviews is sent nowhere.'
      : `News of reviews is sent to ${formatCountOf(channels.length, 'channel')}.`;
  return (
    <>
      <PageHeader title="Channels" summary={summary} acts={channels.length > 0 ? add : null} />
      <div className="px-4 pb-8 md:px-6">
        {channels.length === 0 ? (
          <EmptyState title="No channel is set" act={add}>
            A channel is told when a decision is to be looked at, and again while that is overdue: a webhook
            with signed requests, one that Slack understands, or a mail address.
          </EmptyState>
        ) : (
          <ul aria-label="Channels" className="border-line border-t">
            {channels.map((channel) => (
              <ChannelRow key={channel.id} channel={channel} />
            ))}
          </ul>
        )}
      </div>
      {isAdding ? <ChannelDialog onClose={() => setAdding(false)} /> : null}
    </>
  );
}
