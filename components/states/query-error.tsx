'use client';

import { ProblemError } from '@/lib/client/call';
import { ErrorState } from './error-state';

interface QueryErrorProps {
  readonly error: Error;
  readonly onRetry: () => void;
}

/** The error state of a view whose data could not be had, in the words the server gave. */
export function QueryError({ error, onRetry }: QueryErrorProps) {
  if (!(error instanceof ProblemError)) {
    return (
      <ErrorState
        title="This view could not be made"
        detail="The server answered with something this page does not understand; it may be of another version."
        action="Load the page again."
        onRetry={onRetry}
      />
    );
  }
  const { title, detail, action, requestId } = error.problem;
  return (
    <ErrorState
      title={title}
      detail={detail}
      action={action}
      requestId={requestId || undefined}
      onRetry={onRetry}
    />
  );
}
