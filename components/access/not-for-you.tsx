import { PageHeader } from '@/components/layout/page-header';
import { EmptyState } from '@/components/states/empty-state';

interface NotForYouProps {
  readonly title: string;
  /** Why, and who can. */
  readonly why: string;
}

/** A page that the signed-in person's role can't read. */
export function NotForYou({ title, why }: NotForYouProps) {
  return (
    <>
      <PageHeader title={title} />
      <EmptyState title="This page is for administrators">{why}</EmptyState>
    </>
  );
}
