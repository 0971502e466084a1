import type { Metadata } from 'next';
import { NotFoundView } from '@/components/layout/not-found-view';

export const metadata: Metadata = { title: 'Not found' };

/** Within the console's frame, so that every other page is a step away. */
export default function NotFound() {
  return <NotFoundView />;
}
