import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { SharedView } from '@/components/costs/compare/shared-view';
import { ErrorState } from '@/components/states/error-state';
import { readSharedPage } from '@/server/http/read-shared-page';

export const metadata: Metadata = { title: 'Shared comparison', robots: { index: false, follow: false } };

interface PageProps {
  readonly params: Promise<{ token: string }>;
}

/** What a link shows to whoever has it; unknown, expired and revoked links look alike. */
export default async function SharedPage({ params }: PageProps) {
  const answer = await readSharedPage((await params).token, await headers());
  if (answer.kind === 'shared') return <SharedView content={answer.content} expiresAt={answer.expiresAt} />;
  if (answer.kind === 'limited') {
    return (
      <ErrorState
        isPage
        title="Too many requests"
        detail="More shared pages were opened from your address than is allowed at a time."
        action="Wait a minute and load the page again."
      />
    );
  }
  return (
    <ErrorState
      isPage
      title="This link shows nothing"
      detail="It may be mistyped, it may have expired, or whoever shared it has ended it."
      action="Ask them for another."
    />
  );
}
