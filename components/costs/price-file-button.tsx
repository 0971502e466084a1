'use client';

import { FileTrigger } from 'react-aria-components/FileTrigger';
import { Button } from '@/components/ui/button';
import { toast } from '@/components/ui/toast';
import { useImportPrices } from '@/lib/client/costs/use-prices';
import { sayCounts } from '@/lib/present/costs/price-rows';

/** Takes over the prices of one of AWS's offer files from the person's own disk. */
export function PriceFileButton({ disabledReason }: { readonly disabledReason: string | null }) {
  const take = useImportPrices();
  const send = (file: File) =>
    take.mutate(file, {
      onSuccess: ({ counts }) =>
        toast({ tone: 'good', title: `Prices of ${file.name} taken over: ${sayCounts(counts)}` }),
      onError: (error) => toast({ tone: 'bad', title: error.message }),
    });
  return (
    <FileTrigger
      acceptedFileTypes={['application/json', '.json']}
      onSelect={(files) => {
        const file = files?.[0];
        if (file) send(file);
      }}
    >
      <Button disabledReason={disabledReason} isPending={take.isPending}>
        Take over an offer file…
      </Button>
    </FileTrigger>
  );
}
