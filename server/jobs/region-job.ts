import { z } from 'zod';

/** What a job of one region is sent. */
export const RegionJob = z.object({ accountId: z.string(), region: z.string() });

/** One job a region waits at most. */
export const regionKey = ({ accountId, region }: z.infer<typeof RegionJob>) => `${accountId}/${region}`;
