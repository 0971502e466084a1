import { UnknownValue } from '@/components/states/unknown-value';
import { Copyable } from '@/components/ui/copyable';
import type { Fact } from '@/lib/present/inventory/facts';

/** Facts as AWS reports them; ids shortened in the middle and copied by a press. */
export function FactList({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className="grid grid-cols-1 gap-x-8 @3xl:grid-cols-2">
      {facts.map((fact) => (
        <div
          key={fact.label}
          className="flex min-h-8 flex-col gap-x-4 border-line border-b py-1 @md:flex-row @md:items-baseline"
        >
          <dt className="w-40 shrink-0 text-ink-2">{fact.label}</dt>
          <dd className="min-w-0 flex-1 break-words">
            {fact.unknown === null ? <Values fact={fact} /> : <UnknownValue why={fact.unknown} />}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Values({ fact }: { readonly fact: Fact }) {
  if (fact.look === 'text') return fact.values.join(', ');
  return (
    <ul className="flex flex-col">
      {fact.values.map((value) => (
        <li key={value} className="flex min-w-0">
          <Copyable value={value} label={fact.label} max={44} />
        </li>
      ))}
    </ul>
  );
}
