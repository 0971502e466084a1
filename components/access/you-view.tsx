'use client';

import { PageHeader } from '@/components/layout/page-header';
import { PageSkeleton } from '@/components/states/page-skeleton';
import { ProblemState } from '@/components/states/problem';
import { useMe } from '@/lib/client/access/use-me';
import { PasswordSection } from './password-section';
import { ProfileSection } from './profile-section';
import { SessionsSection } from './sessions-section';

/** One's own name, address, password and sessions. */
export function YouView() {
  const { data: me, error, refetch } = useMe();
  if (!me)
    return error ? (
      <ProblemState error={error} onRetry={refetch} isPage />
    ) : (
      <PageSkeleton label="Reading who you are" />
    );
  return (
    <>
      <PageHeader title="You" summary={`You are signed in as ${me.label} with the role ${me.role}.`} />
      <div className="flex max-w-xl flex-col gap-8 px-4 pb-8 md:px-6">
        <ProfileSection key={me.email} me={me} />
        <PasswordSection hasPassword={me.hasPassword} />
        <SessionsSection />
      </div>
    </>
  );
}
