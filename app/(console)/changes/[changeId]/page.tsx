import type { Metadata } from 'next';
import { ChangeView } from '@/components/changes/change-view';

export const metadata: Metadata = { title: 'Change' };

export default async function ChangePage({ params }: { readonly params: Promise<{ changeId: string }> }) {
  const { changeId } = await params;
  return <ChangeView changeId={changeId} />;
}
