'use client';

import { ErrorState } from '@/components/states/error-state';

interface ErrorPageProps {
  readonly error: Error & { readonly digest?: string };
  readonly reset: () => void;
}

/** A page whose rendering failed; the frame around it stays. */
export default function ErrorPage({ error, reset }: ErrorPageProps) {
  return (
    <ErrorState
      title="This page could not be made"
      detail="Something in it failed on the server or in the browser. Nothing in AWS was touched by that."
      action="Try again; if it stays, the server’s log says more."
      requestId={error.digest}
      onRetry={reset}
      isPage
    />
  );
}
