import { z } from 'zod';

const variable = 'TRIMTAB_E2E_INSTANCE';

const Instance = z.object({
  url: z.url(),
  simulator: z.object({ url: z.url(), controlUrl: z.url() }),
  dataFolder: z.string(),
  /** Browser state of a signed-in administrator. */
  administratorState: z.string(),
});

/** The console that the run's journeys use. */
export type Instance = z.infer<typeof Instance>;

/** Hands the instance to the workers, which inherit the environment. */
export function publishInstance(instance: Instance): void {
  process.env[variable] = JSON.stringify(instance);
}

/** True when there is one already: a console kept running while journeys are written. */
export function isInstancePublished(): boolean {
  return process.env[variable] !== undefined;
}

/** The instance that the global set-up started. */
export function instance(): Instance {
  return Instance.parse(JSON.parse(process.env[variable] ?? 'null'));
}
