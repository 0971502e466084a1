import type { ServiceRollout } from '@/lib/domain/inventory/snapshot';
import type { StatusTone } from '../changes/phase-words';

/** A deployment's state as ECS reports it, in a word and a tone. */
export function describeRollout({ state, status, running, desired }: ServiceRollout): {
  readonly word: string;
  readonly tone: StatusTone;
} {
  switch (state) {
    case 'COMPLETED':
      return { word: 'completed', tone: 'good' };
    case 'IN_PROGRESS':
      return { word: 'in progress', tone: 'progress' };
    case 'FAILED':
      return { word: 'failed', tone: 'bad' };
    default:
      // Only ECS's own deployments report a state; of the others their tasks tell.
      return { word: status.toLowerCase(), tone: running === desired ? 'neutral' : 'progress' };
  }
}

/** The family and revision at the end of a task definition's ARN: "placement:42". */
export function toTaskDefinitionName(arn: string): string {
  return arn.slice(arn.lastIndexOf('/') + 1);
}
