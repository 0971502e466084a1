import type { Metadata } from 'next';
import { ComparePage } from '@/components/costs/compare/compare-page';

export const metadata: Metadata = { title: 'Compare' };

/** Everything it shows is computed in the browser, from the prices and the use it fetches. */
export default function Page() {
  return <ComparePage />;
}
