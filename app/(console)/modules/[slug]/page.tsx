import type { Metadata } from 'next';
import { ModuleView } from '@/components/inventory/module-view';

export const metadata: Metadata = { title: 'Module' };

export default async function ModulePage({ params }: { readonly params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  return <ModuleView slug={decodeURIComponent(slug)} />;
}
