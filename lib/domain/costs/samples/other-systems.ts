import { bucketOf, environmentsOf, idleAlb, lambdaOf, registryOf, tasksOf } from './components';
import { checkAmount, type SampleSystem } from './sample-system';

/** valuation-platform: an idle stage with a service, and without. */
export const valuationPlatform: SampleSystem = {
  key: 'valuation-platform',
  name: 'Valuation: what cold starts cost to avoid',
  note: 'Inference in a 350 MB image whose cold start takes seconds: on demand, kept warm, or as a service.',
  moduleSlug: 'valuation-platform',
  edits: {
    requests: 120_000,
    durationMs: 900,
    memoryMb: 3008,
    packaging: 'image',
    imageGb: 0.35,
    coldStartPercent: 8,
    initMs: 6000,
    provisioned: 2,
    taskVcpu: 1,
    taskMemoryGb: 3,
    taskConcurrency: 2,
    taskFloor: 1,
  },
  options: ['lambda', 'provisioned', 'provisionedSchedule', 'snapStart', 'fargate', 'fargateOther'],
  check: (price) => [
    checkAmount(
      'An idle stage with a service and its load balancer, about',
      30,
      price([tasksOf(1, 'arm64'), idleAlb]),
      {
        confirmed: 'half a vCPU on ARM with the load balancer; x86_64 is a few dollars more.',
        refuted: 'task and load balancer have other prices now.',
      },
      100,
    ),
    checkAmount('An idle stage on Lambda', 0, price([lambdaOf(0, 0, 3008)]), {
      confirmed: 'functions that nobody calls are not billed; images in the registry are.',
      refuted: 'an idle function has a price now.',
    }),
  ],
};

/** sentiment: storage of images and ZIPs. */
export const sentiment: SampleSystem = {
  key: 'sentiment',
  name: 'Sentiment: image or ZIP',
  note: 'A function with a model of 1.1 GB in its image. The document compares what packages cost to keep.',
  moduleSlug: 'sentiment',
  edits: {
    requests: 300_000,
    durationMs: 400,
    memoryMb: 3008,
    packaging: 'image',
    imageGb: 1.1,
    coldStartPercent: 2,
    initMs: 2500,
  },
  options: ['lambda', 'lambdaOther', 'provisioned', 'snapStart', 'fargate', 'fargateSpot'],
  check: (price) => {
    const images = price([registryOf(1.23)]);
    const hybrid = price([registryOf(1.1), bucketOf(0.13)]);
    return [
      checkAmount('The 1.1 GB image in the registry', 0.11, price([registryOf(1.1)]), {
        confirmed: '1.1 GB at $0.10.',
        refuted: 'the registry has another price now.',
      }),
      checkAmount('130 MB of ZIPs in the object store', 0.01, price([bucketOf(0.13)]), {
        confirmed: 'to the cent.',
        refuted: 'it is a third of a cent.',
      }),
      checkAmount('Hybrid in all', 0.12, hybrid, {
        confirmed: 'image and ZIPs together, rounded up.',
        refuted: 'without the cent for the ZIPs it is $0.11.',
      }),
      checkAmount('All as images', 0.36, images, {
        confirmed: 'its parts sum to it.',
        refuted:
          '1.23 GB are a third of that; several kept versions of each would explain it, but are not named.',
      }),
      checkAmount('Saved a month', 0.25, images.minus(hybrid), {
        confirmed: 'the difference of the two.',
        refuted: 'even the document’s own totals differ by $0.24; ours by about a cent.',
      }),
    ];
  },
};

/** placement-platform: Spot with some tasks on demand. */
export const placementPlatform: SampleSystem = {
  key: 'placement-platform',
  name: 'Placement: Spot, on demand or both',
  note: 'A service of two to ten tasks, four in five on Spot by weight. Weights alone guarantee no task on demand.',
  moduleSlug: 'placement-platform',
  edits: {
    requests: 20_000_000,
    durationMs: 120,
    memoryMb: 1024,
    packaging: 'image',
    taskVcpu: 0.5,
    taskMemoryGb: 1,
    taskFloor: 2,
    taskConcurrency: 4,
    onDemandBase: 0,
    onDemandWeight: 20,
    spotWeight: 80,
    addressesPerTask: 0,
    balancerAddresses: 0,
  },
  options: ['lambda', 'provisionedTracking', 'fargate', 'fargateOther', 'fargateSpot', 'fargateMix'],
  check: (price) => {
    const off = (region: string) =>
      Math.round(
        (1 -
          price([tasksOf(1, 'x86_64', 1)], { region })
            .div(price([tasksOf(1, 'x86_64')], { region }))
            .toNumber()) *
          100,
      );
    const [us, eu] = [off('us-east-1'), off('eu-west-1')];
    const base = {
      label: 'A base on demand',
      stated: 'weight 20',
      ours: 'base 0',
      verdict: 'refuted',
      because: 'a weight is no base: with weights alone every task may be on Spot.',
    } as const;
    return [
      {
        label: 'Spot, cheaper by up to',
        stated: '70 %',
        ours: `${us} % in us-east-1, ${eu} % in eu-west-1`,
        verdict: Math.max(us, eu) >= 70 ? 'confirmed' : 'refuted',
        because:
          Math.max(us, eu) >= 70 ? 'as a bound; AWS moves the price.' : 'at today’s Spot prices it is less.',
      },
      base,
    ];
  },
};

/** cora: provisioned concurrency on the functions people wait for. */
export const cora: SampleSystem = {
  key: 'cora',
  name: 'Cora: provisioned concurrency for chat',
  note: 'A cold start of one to two seconds before 170 ms of work. The document recommends two to five environments and names no price.',
  moduleSlug: 'cora-chat',
  edits: {
    requests: 900_000,
    durationMs: 170,
    memoryMb: 1024,
    coldStartPercent: 6,
    initMs: 1400,
    provisioned: 5,
    scheduled: 5,
    lambdaFront: 'httpApi',
  },
  options: ['lambda', 'provisioned', 'provisionedSchedule', 'provisionedTracking', 'snapStart', 'fargate'],
  check: (price) => [
    {
      label: 'Two to five environments of 1 GB all month',
      stated: 'not priced',
      ours: `$${price([environmentsOf(2, 1024)]).toFixed(2)} to $${price([environmentsOf(5, 1024)]).toFixed(2)}`,
      verdict: 'confirmed',
      because: 'nothing to refute; what they carry is billed besides, at a lower price than on demand.',
    },
    {
      label: 'Burst of new environments',
      stated: '500 a minute',
      ours: '1,000 in 10 seconds',
      verdict: 'refuted',
      because: 'Lambda has scaled each function by 1,000 environments every 10 seconds since late 2023.',
    },
    {
      label: 'Storage in /tmp',
      stated: '512 MB',
      ours: '512 MB to 10,240 MB',
      verdict: 'refuted',
      because: 'more can be had, for a price.',
    },
  ],
};
