'use client';

import { Button } from '../ui/button';
import { StatusIcon } from '../ui/status';

interface ErrorStateProps {
  /** What happened. */
  readonly title: string;
  /** What it means. */
  readonly detail: string;
  /** What to do. */
  readonly action?: string | undefined;
  readonly onRetry?: () => void;
  /** Joins this message with the server's log. */
  readonly requestId?: string | undefined;
  /** It stands for the whole page, so that its title is the page's heading. */
  readonly isPage?: boolean;
}

/** A view that could not be made: what happened, what it means, what to do. */
export function ErrorState({ title, detail, action, onRetry, requestId, isPage = false }: ErrorStateProps) {
  const Heading = isPage ? 'h1' : 'h2';
  return (
    <div role="alert" className="mx-auto flex max-w-lg flex-col items-start gap-3 px-4 py-12">
      <Heading
        {...(isPage ? { tabIndex: -1 } : {})}
        className="flex items-center gap-2 font-semibold text-base"
      >
        <StatusIcon tone="bad" size={16} />
        {title}
      </Heading>
      <p className="text-ink-2">
        {detail} {action}
      </p>
      {onRetry ? <Button onPress={onRetry}>Try again</Button> : null}
      {requestId ? <p className="font-mono text-ink-3 text-xs">{`Request ${requestId}`}</p> : null}
    </div>
  );
}
