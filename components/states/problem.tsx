import { ProblemError } from '@/lib/client/call';
import { Banner } from './banner';
import { ErrorState } from './error-state';

interface ProblemProps {
  readonly error: Error;
  readonly onRetry?: () => void;
  /** It stands for the whole page, which has no other heading. */
  readonly isPage?: boolean;
}

/** A view that could not be read, from whatever the request failed with. */
export function ProblemState({ error, onRetry, isPage = false }: ProblemProps) {
  const { title, detail, action, requestId } = wordsOf(error);
  return (
    <ErrorState
      title={title}
      detail={detail}
      action={action}
      requestId={requestId}
      isPage={isPage}
      {...(onRetry ? { onRetry } : {})}
    />
  );
}

interface ProblemBannerProps {
  readonly error: Error;
  readonly act?: React.ReactNode;
}

/** An act that failed, said where it was tried. */
export function ProblemBanner({ error, act }: ProblemBannerProps) {
  const { title, detail, action } = wordsOf(error);
  return (
    <Banner tone="bad" title={`${title}.`} act={act}>
      {detail} {action}
    </Banner>
  );
}

function wordsOf(error: Error) {
  if (error instanceof ProblemError) return error.problem;
  return {
    title: 'The answer was not understood',
    detail: 'The server answered in a shape this page does not know.',
    action: 'Load the page again: it may be older than the server.',
    requestId: undefined,
  };
}
