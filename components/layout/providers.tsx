'use client';

import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { NuqsAdapter } from 'nuqs/adapters/next/app';
import { useState } from 'react';
import { RouterProvider } from 'react-aria-components';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { ProblemError } from '@/lib/client/call';
import { Toasts, toast } from '../ui/toast';

const freshMs = 20_000;
const retries = 2;

/** What every page of the console stands in: queries, the address as state, links, messages. */
export function Providers({ children }: { readonly children: React.ReactNode }) {
  const router = useRouter();
  const [client] = useState(makeClient);
  return (
    <I18nProvider locale="en-US">
      <RouterProvider navigate={(href) => router.push(href)}>
        <QueryClientProvider client={client}>
          <NuqsAdapter>{children}</NuqsAdapter>
          <Toasts />
        </QueryClientProvider>
      </RouterProvider>
    </I18nProvider>
  );
}

function makeClient(): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({ onError: signInAgain }),
    mutationCache: new MutationCache({
      onError: (error, _variables, _context, mutation) => {
        signInAgain(error);
        // A form that shows its own problem says so; every other failed act is told here.
        if (mutation.meta?.showsItsError) return;
        toast(toMessage(error));
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: freshMs,
        retry: (count, error) => count < retries && mayPass(error),
      },
    },
  });
}

/** Only what may be different the next time is tried again: a refusal stays one. */
function mayPass(error: Error): boolean {
  return !(error instanceof ProblemError) || error.problem.status === 0 || error.problem.status >= 500;
}

/** A session that has ended leads to the sign-in page and back. */
function signInAgain(error: Error): void {
  if (!(error instanceof ProblemError) || error.problem.status !== 401) return;
  const here = `${window.location.pathname}${window.location.search}`;
  window.location.assign(`/sign-in?callbackUrl=${encodeURIComponent(here)}`);
}

function toMessage(error: Error) {
  if (!(error instanceof ProblemError)) {
    return { tone: 'bad' as const, title: 'That did not work', detail: error.message };
  }
  const { title, detail, action } = error.problem;
  return { tone: 'bad' as const, title, detail: action ? `${detail} ${action}` : detail };
}
