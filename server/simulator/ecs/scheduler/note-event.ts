import { uuidOf } from '../../random';
import type { EcsService } from '../state';

/** DescribeServices shows the last hundred. */
const KEPT = 100;

/** Adds a message to a service's events, prefixed with its name as ECS does. */
export function noteEvent(service: EcsService, at: number, message: string): void {
  service.made.events += 1;
  const id = uuidOf(`${service.arn}/event/${service.made.events}`);
  const event = { id, at, message: `(service ${service.name}) ${message}` };
  service.events = [event, ...service.events].slice(0, KEPT);
}
