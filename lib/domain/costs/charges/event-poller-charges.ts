import { multiply, type Quantity, say } from '../quantity';
import type { Charge } from './charge';

export interface EventPollersComponent {
  readonly kind: 'eventPollers';
  readonly queue: 'kafka' | 'sqs';
  readonly epuHours: Quantity;
}

/** Provisioned mode of event source mappings (https://aws.amazon.com/lambda/pricing/). */
export function eventPollerCharges({ queue, epuHours }: EventPollersComponent): readonly Charge[] {
  return [
    {
      label: `Provisioned event pollers, ${queue}`,
      key: `lambda.eventPollers.${queue}`,
      quantity: multiply([epuHours]),
      formula: say(epuHours, 'EPU-hours'),
    },
  ];
}
