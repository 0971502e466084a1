'use client';

import type { InventoryPage } from '@/lib/contracts/inventory';
import { toSentence } from '@/lib/format/text';
import { Banner } from '../states/banner';
import { Link } from '../ui/link';
import { Time } from '../ui/time';

/** Regions that can't be read, above the rows that still hold what was last seen of them. */
export function RegionBanners({ regions }: { readonly regions: InventoryPage['meta']['failingRegions'] }) {
  return regions.map((region) => (
    <Banner
      key={`${region.accountId} ${region.region}`}
      tone="attention"
      title={`${region.region} in ${region.accountName} can’t be read.`}
      act={
        <Link href="/settings/accounts" className="shrink-0">
          See the region
        </Link>
      }
    >
      {toSentence(region.failure.message)}{' '}
      {region.listedAt ? (
        <>
          Its rows are as they were seen <Time iso={region.listedAt} />.
        </>
      ) : (
        'Nothing of it has been seen yet.'
      )}{' '}
      {region.failure.action}
    </Banner>
  ));
}
