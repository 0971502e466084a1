import { notFound } from 'next/navigation';

/** Every address that leads to no page. */
export default function LostPage() {
  notFound();
}
