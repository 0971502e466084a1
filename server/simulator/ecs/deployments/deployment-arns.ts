import { createHash } from 'node:crypto';
import { hash32 } from '../../random';
import type { Deployment, EcsService } from '../state';

/** Returns the ARN of a deployment as the service deployment calls name it. */
export function serviceDeploymentArn(service: EcsService, { id }: Deployment): string {
  const name = createHash('sha256').update(`${service.arn}/${id}`).digest('base64url');
  const letters = name.replace(/[^A-Za-z0-9]/g, 'x').slice(0, 21);
  return `${service.arn.replace(':service/', ':service-deployment/')}/${letters}`;
}

/** Returns the ARN of what a deployment launches. */
export function revisionArn(service: EcsService, { id }: Deployment): string {
  const digits = `${hash32(`${service.arn}/${id}`)}${hash32(id)}`.padEnd(19, '3').slice(0, 19);
  return `${service.arn.replace(':service/', ':service-revision/')}/${digits}`;
}
