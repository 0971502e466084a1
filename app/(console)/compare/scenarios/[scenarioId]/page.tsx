import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ScenarioView } from '@/components/costs/compare/scenario-view';
import { isId } from '@/lib/contracts/shapes';

export const metadata: Metadata = { title: 'Saved comparison' };

interface PageProps {
  readonly params: Promise<{ scenarioId: string }>;
}

/** A saved comparison, computed in the browser at the prices in force. */
export default async function ScenarioPage({ params }: PageProps) {
  const { scenarioId } = await params;
  if (!isId(scenarioId)) notFound();
  return <ScenarioView scenarioId={scenarioId} />;
}
