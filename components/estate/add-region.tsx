'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import { useWhyNot } from '@/lib/client/access/use-me';
import { useAddRegion } from '@/lib/client/estate/use-accounts';
import { awsRegions } from '@/lib/present/estate/regions';

interface AddRegionProps {
  readonly accountId: string;
  readonly watched: readonly string[];
}

/** Watches one more region of an account. */
export function AddRegion({ accountId, watched }: AddRegionProps) {
  const [region, setRegion] = useState<string | null>(null);
  const add = useAddRegion();
  const whyNot = useWhyNot('estate.manage');
  if (whyNot !== null) return null;
  const options = awsRegions
    .filter((name) => !watched.includes(name))
    .map((name) => ({ value: name, label: name }));
  return (
    <div className="flex items-end gap-2">
      <Select
        label="One more region"
        hideLabel
        placeholder="One more region…"
        className="w-44"
        options={options}
        value={region}
        onChange={setRegion}
      />
      <Button
        disabledReason={region === null ? 'Choose a region first.' : null}
        isPending={add.isPending}
        onPress={() => {
          if (region !== null) add.mutate({ accountId, region }, { onSuccess: () => setRegion(null) });
        }}
      >
        Watch it
      </Button>
    </div>
  );
}
