import { Banner } from '@/components/states/banner';
import { UnknownValue } from '@/components/states/unknown-value';
import type { ServiceSnapshot } from '@/lib/domain/inventory/snapshot';
import { formatRatio } from '@/lib/format/number';
import { toSpotShare } from '@/lib/present/inventory/spot-share';

/** A service's tasks: wanted, running, starting, and how they divide between Spot and on demand. */
export function TaskStrip({ service }: { readonly service: ServiceSnapshot }) {
  const { capacity, configuration, detail } = service;
  const share = toSpotShare(configuration.capacityProviders, configuration.launchType);
  const target = detail?.scaling[0];
  return (
    <div className="flex flex-col gap-2">
      <dl className="flex flex-wrap gap-x-8 gap-y-2 rounded border border-line px-3 py-2">
        <Figure label="Running" value={`${capacity.running}`} />
        <Figure label="Wanted" value={`${capacity.desired}`} />
        <Figure label="Starting" value={`${capacity.pending}`} />
        <Figure
          label="Scales between"
          value={
            detail === null ? (
              <UnknownValue why="its scaling has not been read yet" />
            ) : target ? (
              `${target.min} and ${target.max}`
            ) : (
              'not scaled'
            )
          }
        />
        <Figure
          label="Spot, by weight"
          value={
            share.spot === null ? (
              configuration.launchType ? (
                'none'
              ) : (
                <UnknownValue why="the service sets no capacity provider strategy of its own" />
              )
            ) : (
              formatRatio(share.spot)
            )
          }
        />
        <Figure
          label="On demand, guaranteed"
          value={
            share.spot === null && !configuration.launchType ? (
              <UnknownValue why="the cluster’s default strategy decides" />
            ) : share.spot === null || share.spot === 0 ? (
              'all'
            ) : (
              `${share.onDemandBase}`
            )
          }
        />
        <Figure label="Deployments" value={`${capacity.deployments}`} />
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

function Figure({ label, value }: { readonly label: string; readonly value: React.ReactNode }) {
  return (
    <div className="flex flex-col">
      <dt className="text-ink-3 text-xs">{label}</dt>
      <dd className="font-medium">{value}</dd>
    </div>
  );
}
