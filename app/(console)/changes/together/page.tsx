import type { Metadata } from 'next';
import { GroupsView } from '@/components/changes/together/groups-view';

export const metadata: Metadata = { title: 'Changed together' };

export default function GroupsPage() {
  return <GroupsView />;
}
