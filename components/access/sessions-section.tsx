'use client';

import { ProblemBanner } from '@/components/states/problem';
import { TableSkeleton } from '@/components/states/table-skeleton';
import { Button } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { Status } from '@/components/ui/status';
import { Time } from '@/components/ui/time';
import { useEndSession, useSessions } from '@/lib/client/access/use-you';
import type { Session } from '@/lib/contracts/access';
import { toBrowserWords } from '@/lib/present/access/browser-words';

/** The browsers one is signed in with, and the way to end each. */
export function SessionsSection() {
  const { data, error } = useSessions();
  return (
    <Section title="Where you are signed in">
      {data ? (
        <ul aria-label="Sessions" className="border-line border-t">
          {data.data.map((session) => (
            <SessionRow key={session.id} session={session} />
          ))}
        </ul>
      ) : error ? (
        <ProblemBanner error={error} />
      ) : (
        <TableSkeleton label="Reading your sessions" rows={2} />
      )}
    </Section>
  );
}

function SessionRow({ session }: { readonly session: Session }) {
  const end = useEndSession();
  const words = toBrowserWords(session.userAgent);
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-line border-b py-2">
      <div className="min-w-0 flex-1 basis-48">
        <p className="truncate font-medium">{words}</p>
        <p className="text-ink-2 text-xs">
          Since <Time iso={session.createdAt} />, last used <Time iso={session.lastSeenAt} />
        </p>
      </div>
      {session.current ? (
        <Status tone="good">This browser</Status>
      ) : (
        <Button
          size="sm"
          aria-label={`End the session of ${words}`}
          isPending={end.isPending}
          onPress={() => end.mutate(session.id)}
        >
          End
        </Button>
      )}
    </li>
  );
}
