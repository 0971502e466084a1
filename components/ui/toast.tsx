'use client';

import { X } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Text } from 'react-aria-components/Text';
import {
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components/Toast';
import { Link } from './link';
import { StatusIcon, type StatusTone } from './status';

export interface ToastMessage {
  readonly tone: StatusTone;
  readonly title: string;
  readonly detail?: string;
  /** Where to see more. */
  readonly link?: { readonly href: string; readonly label: string };
}

const queue = new ToastQueue<ToastMessage>({ maxVisibleToasts: 3 });

/** Shows and announces a message; failures stay until closed, everything else leaves after six seconds. */
export function toast(message: ToastMessage): void {
  queue.add(message, message.tone === 'bad' ? {} : { timeout: 6000 });
}

/** Where toasts appear; once per app. F6 moves the focus to it. */
export function Toasts() {
  return (
    <ToastRegion
      queue={queue}
      aria-label="Messages"
      className="fixed right-4 bottom-4 z-60 flex w-[min(360px,calc(100vw-32px))] flex-col-reverse gap-2 outline-none"
    >
      {({ toast: shown }) => (
        <AriaToast
          toast={shown}
          className="flex animate-rise-in items-start gap-2 rounded-lg border border-line-strong bg-surface py-2 pr-2 pl-3 shadow-float"
        >
          <span className="flex h-5 items-center">
            <StatusIcon tone={shown.content.tone} />
          </span>
          <ToastContent className="flex min-w-0 flex-1 flex-col text-sm">
            <Text slot="title" className="font-medium text-ink">
              {shown.content.title}
            </Text>
            {shown.content.detail ? (
              <Text slot="description" className="text-ink-2">
                {shown.content.detail}
              </Text>
            ) : null}
            {shown.content.link ? (
              <Link href={shown.content.link.href} className="self-start">
                {shown.content.link.label}
              </Link>
            ) : null}
          </ToastContent>
          <Button
            slot="close"
            aria-label="Close"
            className="flex size-6 shrink-0 items-center justify-center rounded-sm text-ink-3 data-hovered:bg-hover data-hovered:text-ink"
          >
            <X aria-hidden size={14} />
          </Button>
        </AriaToast>
      )}
    </ToastRegion>
  );
}
