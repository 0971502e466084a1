import { Section } from '@/components/ui/section';
import type { ChangeGroupItem } from '@/lib/contracts/change-groups';
import { whyOfItem } from '@/lib/present/changes/group-words';

/** Why some of the changes can't be, or were not, done: one line each; nothing where all is well. */
export function GroupReasons({ items }: { readonly items: readonly ChangeGroupItem[] }) {
  const told = items.flatMap((item) => {
    const why = whyOfItem(item);
    return why === null ? [] : [{ item, why }];
  });
  if (told.length === 0) return null;
  return (
    <Section title="What stood in the way">
      <ul className="flex flex-col divide-y divide-line border-line border-y">
        {told.map(({ item, why }) => (
          <li key={item.position} className="py-1.5 [overflow-wrap:anywhere]">
            <span className="font-medium">{item.workload.name}</span>{' '}
            <span className="text-ink-2">{why}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
