'use client';

import { Button } from '@/components/ui/button';
import { toast } from '@/components/ui/toast';
import { useWhyNot } from '@/lib/client/access/use-me';
import { useSaveText } from '@/lib/client/decisions/use-save-decision';
import type { DecisionDetail } from '@/lib/contracts/decisions/shapes';
import { findDamage } from '@/lib/domain/decisions/find-damage';
import { formatCountOf } from '@/lib/format/number';

/** Writes damaged characters as they were meant, as a revision of its own; nothing for a text without any. */
export function RepairButton({ decision }: { readonly decision: DecisionDetail }) {
  const save = useSaveText(decision.id);
  const whyNot = useWhyNot('decisions.write');
  const damage = findDamage(decision.text);
  if (!damage) return null;
  const places = formatCountOf(damage.count, 'place');
  return (
    <Button
      size="sm"
      className="self-start"
      disabledReason={whyNot}
      isPending={save.isPending}
      onPress={() =>
        save.mutate(
          { text: damage.repaired, revision: decision.revision, note: `Characters repaired in ${places}` },
          {
            onSuccess: () => toast({ tone: 'good', title: `Characters repaired in ${places}` }),
            onError: ({ message }) => toast({ tone: 'bad', title: 'Nothing was repaired', detail: message }),
          },
        )
      }
    >
      {`Repair the characters in ${places}`}
    </Button>
  );
}
