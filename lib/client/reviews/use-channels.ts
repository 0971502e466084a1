'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { addChannel, archiveChannel, listChannels, testChannel } from '@/lib/contracts/reviews';
import type { Channel, NewChannel } from '@/lib/contracts/reviews/channel-shapes';
import { call } from '../call';
import { newIdempotencyKey } from '../new-idempotency-key';
import { reviewKeys } from './review-keys';

const whileWaitingMs = 2_000;
const whileStillMs = 30_000;
const isWaiting = ({ last }: Channel) => last[0]?.state === 'waiting' && last[0].attempts === 0;

/** The channels with their last deliveries; asked again often only while one waits for its first try. */
export function useChannels() {
  return useQuery({
    queryKey: reviewKeys.channels(),
    queryFn: ({ signal }) => call(listChannels, { signal }),
    refetchInterval: ({ state }) => (state.data?.data.some(isWaiting) ? whileWaitingMs : whileStillMs),
  });
}

/** Adds a channel; the answer holds a webhook's secret, this once. */
export function useAddChannel() {
  return useChannelMutation((body: NewChannel) =>
    call(addChannel, { body, idempotencyKey: newIdempotencyKey() }),
  );
}

/** Sends a test message. */
export function useTestChannel() {
  return useChannelMutation((channelId: string) => call(testChannel, { params: { channelId } }));
}

/** Takes a channel out of use. */
export function useArchiveChannel() {
  return useChannelMutation((channelId: string) => call(archiveChannel, { params: { channelId } }));
}

function useChannelMutation<Input, Output>(mutationFn: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    meta: { showsItsError: true },
    onSettled: () => client.invalidateQueries({ queryKey: reviewKeys.channels() }),
  });
}
