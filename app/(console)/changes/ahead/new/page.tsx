import type { Metadata } from 'next';
import { NewPlanView } from '@/components/changes/ahead/new-plan-view';

export const metadata: Metadata = { title: 'Plan ahead' };

export default function NewPlanPage() {
  return <NewPlanView />;
}
