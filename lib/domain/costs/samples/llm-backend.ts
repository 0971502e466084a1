import { dataOut, httpApiOf, idleAlb, lambdaOf, tasksOf } from './components';
import { type CheckedFigure, checkAmount, type PriceOf, type SampleSystem } from './sample-system';

/** llm-backend, moved from Fargate to Lambda; its table's compute is wrong by ten. */
export const llmBackend: SampleSystem = {
  key: 'llm-backend',
  name: 'LLM backend: Fargate or Lambda',
  note: 'A million requests of two seconds at 512 MB, behind an HTTP API, against one small task and its load balancer.',
  moduleSlug: 'llm-backend',
  edits: {
    requests: 1_000_000,
    durationMs: 2000,
    memoryMb: 512,
    coldStartPercent: 1,
    initMs: 1500,
    lambdaFront: 'httpApi',
    responseKb: 10,
    taskVcpu: 0.5,
    taskMemoryGb: 1,
    taskFloor: 1,
    taskConcurrency: 20,
  },
  options: ['lambda', 'lambdaOther', 'provisioned', 'fargate', 'fargateOther', 'fargateSpot'],
  check: (price) => [...fargateSide(price), ...lambdaSide(price), ...savings(price)],
};

function fargateSide(price: PriceOf): readonly CheckedFigure[] {
  const task = price([tasksOf(1, 'x86_64')]).toFixed(2);
  const arm = price([tasksOf(1, 'arm64')]).toFixed(2);
  return [
    checkAmount('Fargate task, 0.5 vCPU and 1 GB', 14.5, price([tasksOf(1, 'x86_64')]), {
      confirmed: 'it is the price of the task on x86_64.',
      refuted: `the task is $${task} on x86_64; the figure is near that of ARM, $${arm}.`,
    }),
    checkAmount('Load balancer', 16.2, price([idleAlb], { hours: 720 }), {
      confirmed: 'it is 720 hours without traffic; 730 hours are a little more.',
      refuted: 'the hour has another price now.',
    }),
    checkAmount('10 GB out, on Fargate', 0.9, price([dataOut(10)]), {
      confirmed: 'before the free 100 GB, with which it is nothing.',
      refuted: 'data out has another price now.',
    }),
    checkAmount('Fargate in all', 31.6, price([tasksOf(1, 'x86_64'), idleAlb, dataOut(10)]), {
      confirmed: 'its parts sum to it.',
      refuted: 'the task in it is priced too low for x86_64.',
    }),
  ];
}

function lambdaSide(price: PriceOf): readonly CheckedFigure[] {
  const compute = (requests: number) => price([lambdaOf(requests, 2000, 512)]).minus(requests * 2e-7);
  const hundred = price([lambdaOf(100_000, 2000, 512), dataOut(10)]);
  const million = price([lambdaOf(1_000_000, 2000, 512), httpApiOf(1_000_000), dataOut(100)]);
  return [
    checkAmount('Lambda compute at 100,000 requests', 0.17, compute(100_000), {
      confirmed: '100,000 GB-seconds at today’s price.',
      refuted: '100,000 GB-seconds cost ten times as much, or nothing within the free tier.',
    }),
    checkAmount('Lambda in all at 100,000 requests', 1.07, hundred, {
      confirmed: 'its parts sum to it.',
      refuted: 'it rests on the compute, which is ten times too low.',
    }),
    checkAmount('Requests at a million', 0.2, price([lambdaOf(1_000_000, 0, 512)]), {
      confirmed: 'a million at $0.20.',
      refuted: 'requests have another price now.',
    }),
    checkAmount('Lambda compute at a million requests', 1.67, compute(1_000_000), {
      confirmed: 'a million GB-seconds at today’s price.',
      refuted: '1,000,000 × 2 s × 0.5 GB are 1,000,000 GB-seconds: the table is wrong by ten.',
    }),
    checkAmount('HTTP API at a million', 1, price([httpApiOf(1_000_000)]), {
      confirmed: 'a million at $1.00.',
      refuted: 'requests of an HTTP API have another price now.',
    }),
    checkAmount('100 GB out', 9, price([dataOut(100)]), {
      confirmed: 'before the free 100 GB. It is ten times what the Fargate row carries.',
      refuted: 'data out has another price now.',
    }),
    checkAmount('Lambda in all at a million requests', 11.87, million, {
      confirmed: 'its parts sum to it.',
      refuted: 'with the compute put right it is more than twice as much.',
    }),
  ];
}

function savings(price: PriceOf): readonly CheckedFigure[] {
  const fargate = price([tasksOf(1, 'x86_64'), idleAlb, dataOut(10)]);
  const few = price([lambdaOf(100_000, 2000, 512), dataOut(10)]);
  const many = price([lambdaOf(1_000_000, 2000, 512), httpApiOf(1_000_000), dataOut(10)]);
  const share = (usd: typeof few) => Math.round((1 - usd.div(fargate).toNumber()) * 100);
  const check = (label: string, claimed: number, ours: number, because: string): CheckedFigure => ({
    label,
    stated: `${claimed} %`,
    ours: `${ours} %`,
    verdict: claimed === ours ? 'confirmed' : 'refuted',
    because: claimed === ours ? 'on equal data transfer.' : because,
  });
  return [
    check('Saved at 100,000 requests', 95, share(few), 'the compute is ten times what the table says.'),
    check(
      'Saved at a million requests',
      62,
      share(many),
      'the rows carried unlike data transfer, and the compute was too low; on 10 GB each less is saved.',
    ),
    {
      label: 'Largest ZIP',
      stated: '50 MB unzipped',
      ours: '250 MB unzipped',
      verdict: 'refuted',
      because: '50 MB is what may be uploaded directly, zipped; unzipped, 250 MB are allowed.',
    },
  ];
}
