import type { Architecture } from '../price-book';
import { quantityOf } from '../quantity';
import { type MadeOption, monthSeconds, type Piece, type SharedPart } from './option';
import { assumedOf, dataOut, gbPerRequest, registryPiece } from './quantities';
import { toLevels, weekHours } from './week-shape';

type Split = (tasks: number) => { readonly onDemand: number; readonly spot: number };

interface Kind {
  readonly architecture: (part: SharedPart) => Architecture;
  readonly split: (part: SharedPart) => Split;
  readonly notes: readonly string[];
}

const own = ({ values }: SharedPart): Architecture => values.architecture;
const other = ({ values }: SharedPart): Architecture =>
  values.architecture === 'arm64' ? 'x86_64' : 'arm64';
const allOnDemand = (): Split => (tasks) => ({ onDemand: tasks, spot: 0 });
const spotNote =
  'AWS may take Spot tasks back with two minutes’ notice, and moves their price with supply and demand.';

/** Fargate on demand, on the architecture the function has. */
export const makeFargate = makeTasks({ architecture: own, split: allOnDemand, notes: [] });

/** Fargate on demand, on the other architecture. */
export const makeFargateOther = makeTasks({
  architecture: other,
  split: allOnDemand,
  notes: ['Images must be built for the other architecture.'],
});

/** Fargate Spot alone. */
export const makeFargateSpot = makeTasks({
  architecture: own,
  split: () => (tasks) => ({ onDemand: 0, spot: tasks }),
  notes: [spotNote, 'With Spot alone nothing is sure to run.'],
});

/** A base on demand, and weights beyond it, as a capacity provider strategy has them. */
export const makeFargateMix = makeTasks({
  architecture: own,
  split: ({ values: { onDemandBase, onDemandWeight, spotWeight } }) => {
    const spotShare = spotWeight / (spotWeight + onDemandWeight);
    return (tasks) => {
      const spot = Math.max(0, tasks - onDemandBase) * spotShare;
      return { onDemand: tasks - spot, spot };
    };
  },
  notes: [spotNote],
});

function makeTasks(kind: Kind): (parts: readonly SharedPart[]) => MadeOption {
  return (parts) => ({
    pieces: [...parts.flatMap((part) => taskPieces(part, kind)), ...balancerPieces(parts)],
    notes: [
      'Tasks are taken to follow the hour’s load at once; deployments and health checks are left out.',
      ...kind.notes,
    ],
  });
}

function taskPieces(part: SharedPart, kind: Kind): readonly Piece[] {
  const { values, name, region } = part;
  const drive = driveTasks(part, kind.split(part));
  const tasks = (spot: boolean): Piece => ({
    name,
    region,
    drive: (requests) => [drive(requests)[spot ? 'spot' : 'onDemand']],
    build: (drivers) => ({
      kind: 'fargate',
      os: 'linux',
      architecture: kind.architecture(part),
      vcpu: values.taskVcpu,
      memoryGb: values.taskMemoryGb,
      ephemeralGb: 20,
      spotShare: spot ? 1 : 0,
      running: { tasks: assumedOf(drivers), hours: null },
    }),
  });
  const { onDemand, spot } = kind.split(part)(1000);
  return [
    ...(onDemand > 0 ? [tasks(false)] : []),
    ...(spot > 0 ? [tasks(true)] : []),
    ...(values.addressesPerTask === 0 ? [] : [addressPiece(part, drive)]),
    registryPiece(part),
    ...dataOut(part),
  ];
}

function addressPiece(
  { values, name, region }: SharedPart,
  drive: (requests: number) => { readonly onDemand: number; readonly spot: number },
): Piece {
  return {
    name: `${name}, tasks`,
    region,
    drive: (requests) => {
      const { onDemand, spot } = drive(requests);
      return [(onDemand + spot) * values.addressesPerTask];
    },
    build: (drivers) => ({ kind: 'publicIpv4', addresses: assumedOf(drivers) }),
  };
}

// Whole tasks in each hour of the week, averaged over it.
function driveTasks(part: SharedPart, split: Split) {
  const { values, share } = part;
  const perTask = values.taskConcurrency * (values.taskUtilisationPercent / 100);
  const inFlight = (share * values.durationMs) / 1000 / monthSeconds(part);
  const levels = toLevels(part.shape, () => false);
  return (requests: number) => {
    let [onDemand, spot] = [0, 0];
    for (const { intensity, hours } of levels) {
      const tasks = Math.max(values.taskFloor, Math.ceil((requests * inFlight * intensity) / perTask));
      const one = split(tasks);
      onDemand += one.onDemand * hours;
      spot += one.spot * hours;
    }
    return { onDemand: onDemand / weekHours, spot: spot / weekHours };
  };
}

// One load balancer for all parts, and the gateways their tasks share.
function balancerPieces(parts: readonly SharedPart[]): readonly Piece[] {
  const [first] = parts;
  if (!first) return [];
  const { values, region } = first;
  const pieces: Piece[] = [];
  if (values.taskFront === 'alb') {
    pieces.push(albPiece(first, gbPerRequest(parts)));
    if (values.balancerAddresses > 0) {
      pieces.push({
        name: 'Load balancer',
        region,
        drive: () => [],
        build: () => ({ kind: 'publicIpv4', addresses: quantityOf(values.balancerAddresses, 'assumed') }),
      });
    }
  }
  if (values.natGateways > 0) {
    pieces.push({
      name: 'NAT',
      region,
      drive: () => [],
      build: () => ({
        kind: 'natGateway',
        gateways: quantityOf(values.natGateways, 'assumed'),
        processedGb: quantityOf(0, 'assumed'),
      }),
    });
  }
  return pieces;
}

function albPiece(part: SharedPart, gb: number): Piece {
  const { requestsPerConnection, connectionSeconds, monthHours } = part.values;
  return {
    name: 'Load balancer',
    region: part.region,
    drive: (requests) => [requests / (monthHours * 3600)],
    build: ([rate = 0]) => {
      const opened = rate / requestsPerConnection;
      return {
        kind: 'alb',
        loadBalancers: 1,
        hours: null,
        targets: 'other',
        newConnectionsPerSecond: quantityOf(opened, 'assumed'),
        // Open at any moment: as many as are opened while one stays open.
        activeConnectionsPerMinute: quantityOf(opened * Math.max(60, connectionSeconds), 'assumed'),
        processedGbPerHour: quantityOf(rate * 3600 * gb, 'assumed'),
        requestsPerSecond: quantityOf(rate, part.provenance.requests.basis),
        rulesProcessed: 1,
      };
    },
  };
}
