'use client';

import { Tabs } from '@/components/ui/tabs';
import { useWorkloadMarks } from '@/lib/client/inventory/use-workload-marks';
import { useScope } from '@/lib/client/scope/use-scope';
import type { WorkloadPage } from '@/lib/contracts/inventory';
import type { Fact } from '@/lib/present/inventory/facts';
import type { ChartLevels } from '@/lib/present/inventory/metric-charts';
import { ConfigurationView } from './configuration-view';
import { HistoryView } from './history-view';
import { MetricsView } from './metrics-view';
import { useTab, workloadTabs } from './use-page-params';

interface WorkloadTabsProps {
  readonly workloadId: string;
  readonly kind: 'function' | 'service';
  readonly page: WorkloadPage;
  readonly facts: readonly Fact[];
  /** Levels its charts are read against: a scaling target, what is provisioned. */
  readonly levels: ChartLevels;
  readonly costs: React.ReactNode;
  readonly changes: React.ReactNode;
  readonly decisions: React.ReactNode;
}

/** The evidence under a workload: metrics, cost, configuration, history, changes and decisions; the one shown is in the address. */
export function WorkloadTabs(props: WorkloadTabsProps) {
  const { workloadId, kind, page, facts, levels, costs, changes, decisions } = props;
  const [tab, setTab] = useTab();
  const { range } = useScope();
  const marks = useWorkloadMarks(workloadId);
  return (
    <Tabs
      label="Evidence"
      selected={tab}
      onSelect={(id) => {
        setTab(workloadTabs.find((one) => one === id) ?? null);
      }}
      items={[
        {
          id: 'metrics',
          title: 'Metrics',
          content: (
            <MetricsView workloadId={workloadId} kind={kind} range={range} marks={marks} levels={levels} />
          ),
        },
        { id: 'costs', title: 'Cost', content: costs },
        {
          id: 'configuration',
          title: 'Configuration',
          content: <ConfigurationView page={page} facts={facts} />,
        },
        {
          id: 'history',
          title: 'History',
          count: page.revisions,
          content: <HistoryView workloadId={workloadId} />,
        },
        { id: 'changes', title: 'Changes', content: changes },
        { id: 'decisions', title: 'Decisions', content: decisions },
      ]}
    />
  );
}
