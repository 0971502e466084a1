import type { Metadata } from 'next';
import { TokensView } from '@/components/access/tokens-view';

export const metadata: Metadata = { title: 'Tokens' };

export default function TokensPage() {
  return <TokensView />;
}
