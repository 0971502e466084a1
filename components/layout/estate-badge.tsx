import { FlaskConical, Radio } from 'lucide-react';
import type { Me } from '@/lib/contracts/access';
import { cx } from '../ui/cx';

/** Which estate every page shows: the simulated one or real AWS, told apart by word, mark and colour. */
export function EstateBadge({ estate }: { readonly estate: Me['estate'] }) {
  const simulated = estate === 'simulated';
  const Icon = simulated ? FlaskConical : Radio;
  return (
    <span
      title={
        simulated
          ? 'A simulator answers in place of AWS: nothing here costs anything or reaches anyone.'
          : 'Real AWS accounts: changes take effect and cost money.'
      }
      className={cx(
        'inline-flex h-6 shrink-0 items-center gap-1.5 whitespace-nowrap rounded border px-2 font-medium text-xs',
        simulated
          ? 'border-progress-line border-dashed bg-progress-soft text-progress-text'
          : 'border-attention-line bg-attention-soft text-attention-text',
      )}
    >
      <Icon aria-hidden size={13} />
      {simulated ? (
        <>
          Simulated<span className="hidden sm:inline"> estate</span>
        </>
      ) : (
        <>
          AWS<span className="hidden sm:inline"> estate</span>
        </>
      )}
    </span>
  );
}
