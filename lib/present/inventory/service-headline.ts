import type { WorkloadPage } from '@/lib/contracts/inventory';
import type { ServiceSnapshot } from '@/lib/domain/inventory/snapshot';
import { formatCountOf } from '@/lib/format/number';
import { absenceOf, type Headline, type HeadlinePart, measured, measuredOf, said } from './headline';
import { formatMeasured } from './measurement-words';

/** A share of reserved CPU or memory from which it is worth attention, in percent. */
const tightPercent = 85;

/** The sentence under a service's name: its tasks, what they use, and what could be lost. */
export function toServiceHeadline(
  service: Pick<ServiceSnapshot, 'capacity'>,
  summaries: WorkloadPage['summaries'],
): Headline {
  const tasks = toTasks(service.capacity);
  const use = toUse(summaries);
  const tone = tasks.tone === 'good' && use.isTight ? 'attention' : tasks.tone;
  return { tone, parts: [tasks.part, ...use.parts] };
}

function toTasks({ desired, running, pending, status }: ServiceSnapshot['capacity']) {
  if (status !== 'ACTIVE')
    return { tone: 'attention' as const, part: said(`ECS reports the service ${status}.`, 'capacity') };
  if (desired === 0 && running === 0)
    return { tone: 'neutral' as const, part: said('It is scaled to zero: no task runs.', 'capacity') };
  if (running === desired)
    return {
      tone: 'good' as const,
      part: said(
        desired === 1
          ? 'The one task wanted is running.'
          : `All ${formatCountOf(desired, 'task')} wanted are running.`,
        'capacity',
      ),
    };
  const waiting = pending > 0 ? `, ${pending} starting` : '';
  const tone = running < desired ? ('attention' as const) : ('progress' as const);
  return {
    tone,
    part: said(`${running} of ${formatCountOf(desired, 'task')} wanted run${waiting}.`, 'capacity'),
  };
}

function toUse(summaries: WorkloadPage['summaries']): { isTight: boolean; parts: HeadlinePart[] } {
  const cpu = measuredOf(summaries, 'cpuPercentAverage');
  const memory = measuredOf(summaries, 'memoryPercentAverage');
  if (cpu === null || memory === null) {
    const metric = cpu === null ? 'cpuPercentAverage' : 'memoryPercentAverage';
    const name = cpu === null ? 'CPU' : 'memory';
    const missing = said(`Its ${name} use is unknown: ${absenceOf(summaries, metric)}.`, 'metrics');
    return { isTight: false, parts: [missing] };
  }
  return {
    isTight: cpu.value >= tightPercent || memory.value >= tightPercent,
    parts: [
      measured(`CPU averages ${formatMeasured(cpu.value, cpu.unit)}`, cpu),
      measured(`and memory ${formatMeasured(memory.value, memory.unit)}.`, memory),
    ],
  };
}
