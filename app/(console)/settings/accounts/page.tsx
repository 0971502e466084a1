import type { Metadata } from 'next';
import { AccountsView } from '@/components/estate/accounts-view';

export const metadata: Metadata = { title: 'Accounts' };

export default function AccountsPage() {
  return <AccountsView />;
}
