import type { Metadata } from 'next';
import { YouView } from '@/components/access/you-view';

export const metadata: Metadata = { title: 'You' };

export default function YouPage() {
  return <YouView />;
}
