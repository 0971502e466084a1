import { Banner } from '@/components/states/banner';
import { UnknownValue } from '@/components/states/unknown-value';
import { Copyable } from '@/components/ui/copyable';
import { Section } from '@/components/ui/section';
import type { WorkloadPage } from '@/lib/contracts/inventory';
import type { Fact } from '@/lib/present/inventory/facts';
import { FactList } from './fact-list';

/** What a workload is: facts, who manages it, its module and why, its tags. */
export function ConfigurationView({
  page,
  facts,
}: {
  readonly page: WorkloadPage;
  readonly facts: readonly Fact[];
}) {
  const { managedBy, workload } = page;
  return (
    <div className="flex flex-col gap-6">
      {managedBy ? (
        <Banner
          tone="attention"
          title={`Managed by ${managedBy.tool}${managedBy.stack ? ` (${managedBy.stack})` : ''}.`}
        >
          Its next deploy puts back what is changed here by hand. Recognised by {managedBy.evidence}.
        </Banner>
      ) : null}
      <Section title="Facts" aside={<Copyable value={workload.arn} label="ARN" max={48} />}>
        <FactList facts={facts} />
        {managedBy ? null : (
          <p className="text-ink-3 text-xs">
            No tag says that a tool such as CloudFormation or Terraform manages it.
          </p>
        )}
      </Section>
      <Section title="Module">
        <p>{page.moduleReason}</p>
      </Section>
      <Section title="Tags">
        <Tags tags={page.snapshot.tags} />
      </Section>
    </div>
  );
}

function Tags({ tags }: { readonly tags: WorkloadPage['snapshot']['tags'] }) {
  if (tags === null) return <UnknownValue why="its tags have not been read yet; the next sync reads them" />;
  const entries = Object.entries(tags).sort(([a], [b]) => a.localeCompare(b));
  if (entries.length === 0) return <p className="text-ink-2">It has no tags.</p>;
  return (
    <dl className="grid grid-cols-1 gap-x-8 font-mono text-xs @3xl:grid-cols-2">
      {entries.map(([key, value]) => (
        <div key={key} className="flex min-h-7 items-baseline gap-4 border-line border-b py-1">
          <dt className="w-40 shrink-0 break-all text-ink-2">{key}</dt>
          <dd className="min-w-0 break-all">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
