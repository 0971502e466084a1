import type { ChangeWorld } from './change-world';

/** Gives provisioned concurrency a price, in US dollars a GB-second: the regions of the tests are made up and have none. */
export async function priceProvisioned({ database }: ChangeWorld, usd: string): Promise<void> {
  await database.db.priceOverride.create({
    data: {
      key: 'lambda.provisionedCapacity.x86_64',
      usd,
      reason: 'test',
      validFrom: new Date(0),
      createdAt: new Date(),
      createdByLabel: 'test',
    },
  });
}
