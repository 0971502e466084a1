import type { Metadata } from 'next';
import { notFound } from 'next/navigation';

export const metadata: Metadata = { title: 'Not found' };

/** Every address that leads to no page. */
export default function LostPage() {
  notFound();
}
