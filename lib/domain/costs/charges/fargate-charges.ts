import { Exact, inWords } from '../exact';
import type { FargateOs } from '../fargate-sizes';
import type { Architecture, PriceKey } from '../price-book';
import { combine, multiply, type Quantity, say } from '../quantity';
import type { Charge, ChargeContext } from './charge';

/** Tasks that run on and on, or that are started, run and end. */
export type FargateRunning =
  | { readonly tasks: Quantity; readonly hours: number | null }
  | { readonly runs: Quantity; readonly seconds: Quantity };

export interface FargateComponent {
  readonly kind: 'fargate';
  readonly os: FargateOs;
  readonly architecture: Architecture;
  readonly vcpu: number;
  readonly memoryGb: number;
  readonly ephemeralGb: number;
  /** 0–1: the share of task time on Fargate Spot. */
  readonly spotShare: number;
  readonly running: FargateRunning;
}

const freeEphemeralGb = 20;

/** Seconds that are billed for one task: rounded up to the second, a minute at least, five for Windows. */
export function toTaskSeconds(seconds: Exact, os: FargateOs): Exact {
  return Exact.max(seconds.ceil(), os === 'windows' ? 300 : 60);
}

/** vCPU, memory and storage of tasks for the time they run (https://aws.amazon.com/fargate/pricing/). */
export function fargateCharges(component: FargateComponent, { month }: ChargeContext): readonly Charge[] {
  const time = taskHours(component, month.hours);
  const { os, architecture, vcpu, memoryGb, ephemeralGb, spotShare } = component;
  const of = (label: string, key: PriceKey, perTask: number, unit: string, share = 1): Charge => ({
    label,
    key,
    quantity: times(time.hours, new Exact(perTask).times(share)),
    formula: `${time.formula} × ${inWords(perTask)} ${unit}${share === 1 ? '' : ` × ${inWords(share * 100)} %`}`,
  });
  const onDemand = new Exact(1).minus(spotShare).toNumber();
  const charges: Charge[] = [];
  if (onDemand > 0) {
    const [vcpuKey, memoryKey] = onDemandKeys(os, architecture);
    charges.push(of(`Fargate vCPU, ${os} ${architecture}`, vcpuKey, vcpu, 'vCPU', onDemand));
    charges.push(of(`Fargate memory, ${os} ${architecture}`, memoryKey, memoryGb, 'GB', onDemand));
  }
  if (spotShare > 0) {
    charges.push(
      of(`Fargate Spot vCPU, ${architecture}`, `fargate.spot.vcpu.${architecture}`, vcpu, 'vCPU', spotShare),
    );
    charges.push(
      of(
        `Fargate Spot memory, ${architecture}`,
        `fargate.spot.memory.${architecture}`,
        memoryGb,
        'GB',
        spotShare,
      ),
    );
  }
  if (os === 'windows') charges.push(of('Windows licence', 'fargate.windowsLicence', vcpu, 'vCPU'));
  const extra = ephemeralGb - freeEphemeralGb;
  if (extra > 0) charges.push(of('Fargate storage above 20 GB', 'fargate.storage', extra, 'GB'));
  return charges;
}

function onDemandKeys(os: FargateOs, architecture: Architecture): readonly [PriceKey, PriceKey] {
  if (os === 'windows') return ['fargate.vcpu.windows.x86_64', 'fargate.memory.windows.x86_64'];
  return [`fargate.vcpu.linux.${architecture}`, `fargate.memory.linux.${architecture}`];
}

interface TaskTime {
  readonly hours: Quantity<Exact>;
  readonly formula: string;
}

function taskHours({ running, os }: FargateComponent, monthHours: number): TaskTime {
  if ('tasks' in running) {
    const hours = running.hours ?? monthHours;
    return {
      hours: multiply([running.tasks], new Exact(hours)),
      formula: `${say(running.tasks, 'tasks')} × ${inWords(hours)} h`,
    };
  }
  const { runs, seconds } = running;
  const floor = os === 'windows' ? '5 minutes' : '1 minute';
  return {
    hours: combine([runs, seconds], ([count = zero, each = zero]) =>
      count.times(toTaskSeconds(each, os)).div(3600),
    ),
    formula: `${say(runs, 'runs')} × ${say(seconds, 's')} (at least ${floor}) ÷ 3,600`,
  };
}

const zero = new Exact(0);

function times({ value, basis }: Quantity<Exact>, factor: Exact): Quantity<Exact> {
  return value.known ? { value: { known: true, value: value.value.times(factor) }, basis } : { value, basis };
}
