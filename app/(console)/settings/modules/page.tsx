import type { Metadata } from 'next';
import { RulesView } from '@/components/estate/rules-view';

export const metadata: Metadata = { title: 'Modules' };

export default function ModulesPage() {
  return <RulesView />;
}
