import type { InventoryRow, ModuleRow } from '@/lib/contracts/inventory';
import { formatCountOf } from '@/lib/format/number';

/** The workloads of one stage of a module. */
export interface StageGroup<Row extends InventoryRow = InventoryRow> {
  /** Null: no tag or name tells the stage. */
  readonly stage: string | null;
  readonly rows: readonly Row[];
}

const knownStages = ['prod', 'staging', 'dev'];

/** A module's workloads by stage: production first, then staging and dev, then others by name, the unknown last. */
export function toStageGroups<Row extends InventoryRow>(rows: readonly Row[]): StageGroup<Row>[] {
  const stages = [...new Set(rows.map((row) => row.stage))].sort(
    (a, b) => rankOf(a) - rankOf(b) || compare(a, b),
  );
  return stages.map((stage) => ({
    stage,
    rows: rows.filter((row) => row.stage === stage).sort((a, b) => a.name.localeCompare(b.name)),
  }));
}

function rankOf(stage: string | null): number {
  if (stage === null) return knownStages.length + 1;
  const index = knownStages.indexOf(stage);
  return index === -1 ? knownStages.length : index;
}

function compare(a: string | null, b: string | null): number {
  return (a ?? '').localeCompare(b ?? '');
}

/** What a module is made of, in a few words. */
export function toModuleSummary(module: Pick<ModuleRow, 'functions' | 'services' | 'stages'>): string {
  const parts = [
    module.functions > 0 ? formatCountOf(module.functions, 'function') : '',
    module.services > 0 ? formatCountOf(module.services, 'service') : '',
  ].filter((part) => part !== '');
  if (parts.length === 0) return 'No workload in this scope.';
  const stages = module.stages.length > 0 ? ` in ${module.stages.join(', ')}` : '';
  return `${parts.join(' and ')}${stages}.`;
}
