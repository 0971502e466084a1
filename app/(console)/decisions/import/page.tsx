import type { Metadata } from 'next';
import { ImportView } from '@/components/decisions/import/import-view';
import { pageContext } from '@/server/http/page-session';

export const metadata: Metadata = { title: 'Import decisions' };

/** Where decisions are imported from files. */
export default async function ImportDecisionsPage() {
  await pageContext();
  return <ImportView />;
}
