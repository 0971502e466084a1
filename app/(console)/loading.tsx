import { PageSkeleton } from '@/components/states/page-skeleton';

/** The shape of a page while the server makes it. */
export default function Loading() {
  return <PageSkeleton label="Loading the page" />;
}
