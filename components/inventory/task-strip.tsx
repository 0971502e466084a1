import { Banner } from '@/components/states/banner';
import { UnknownValue } from '@/components/states/unknown-value';
import { toTaskSplit } from '@/lib/domain/capacity/task-split';
import type { ServiceSnapshot } from '@/lib/domain/inventory/snapshot';
import { formatCount } from '@/lib/format/number';
import { toSpotShare } from '@/lib/present/inventory/spot-share';
import { formatTaskRange } from '@/lib/present/inventory/task-split';

/** A service's tasks: wanted, running, starting, and how the wanted ones divide between Spot and on demand. */
export function TaskStrip({ service }: { readonly service: ServiceSnapshot }) {
  const { capacity, configuration } = service;
  const { capacityProviders, launchType } = configuration;
  const share = toSpotShare(capacityProviders, launchType);
  return (
    <div className="flex flex-col gap-2">
      <dl className="flex flex-wrap gap-x-8 gap-y-2 rounded border border-line px-3 py-2">
        <Figure label="Running">{formatCount(capacity.running)}</Figure>
        <Figure label="Wanted">{formatCount(capacity.desired)}</Figure>
        <Figure label="Starting">{formatCount(capacity.pending)}</Figure>
        <Figure label="Scales between">
          <Bounds detail={service.detail} />
        </Figure>
        <Split service={service} />
      </dl>
      <p className="text-ink-2 text-xs">{share.sentence}</p>
      {share.warning ? (
        <Banner tone="attention" title="No task is sure to stay.">
          {share.warning}
        </Banner>
      ) : null}
    </div>
  );
}

function Bounds({ detail }: { readonly detail: ServiceSnapshot['detail'] }) {
  if (detail === null) return <UnknownValue why="its scaling has not been read yet" />;
  const [target] = detail.scaling;
  return target ? `${formatCount(target.min)} and ${formatCount(target.max)}` : 'not scaled';
}

function Split({ service }: { readonly service: ServiceSnapshot }) {
  const { capacity, configuration } = service;
  const split = toTaskSplit(configuration.capacityProviders, configuration.launchType, capacity.desired);
  if (!split.known)
    return (
      <Figure label="On Spot and on demand">
        <UnknownValue why={split.reason} />
      </Figure>
    );
  const { spot, onDemand, guaranteed } = split.value;
  return (
    <>
      <Figure label="Of the wanted, on Spot">{formatTaskRange(spot)}</Figure>
      <Figure label="On demand">{formatTaskRange(onDemand)}</Figure>
      <Figure label="On demand, guaranteed">{formatCount(guaranteed)}</Figure>
    </>
  );
}

function Figure({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    <div className="flex flex-col">
      <dt className="text-ink-3 text-xs">{label}</dt>
      <dd className="font-medium">{children}</dd>
    </div>
  );
}
