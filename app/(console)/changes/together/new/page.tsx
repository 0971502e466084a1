import type { Metadata } from 'next';
import { GroupFormView } from '@/components/changes/together/group-form-view';

export const metadata: Metadata = { title: 'Change together' };

export default function NewGroupPage() {
  return <GroupFormView />;
}
