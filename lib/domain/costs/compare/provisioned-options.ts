import type { LambdaProvisionedComponent } from '../charges/provisioned-charges';
import { quantityOf } from '../quantity';
import { type MadeOption, monthSeconds, type Piece, type SharedPart } from './option';
import type { Part } from './part';
import { aroundLambda, assumedOf, requestsOf, valueFrom } from './quantities';
import { spilloverShare } from './spillover';
import { type Level, toLevels, weekHours } from './week-shape';

const randomArrivals =
  'Within each hour requests are taken to come at random; those that find no free environment run on demand, without their INIT.';

/** Provisioned concurrency of one number, all month. */
export function makeProvisioned(parts: readonly SharedPart[]): MadeOption {
  return together(parts, (part) => {
    const { provisioned } = part.values;
    return capacityPiece(part, null, (level, offered) => ({
      kept: provisioned * level.hours,
      ...serve(level, offered, provisioned, level.hours),
    }));
  });
}

/** Provisioned concurrency in certain hours of the week, on demand in the others. */
export function makeProvisionedSchedule(parts: readonly SharedPart[]): MadeOption {
  return together(parts, (part) => {
    const { scheduled, scheduleFrom, scheduleTo, scheduleDays, monthHours } = part.values;
    const days = scheduleDays === 'weekdays' ? 5 : 7;
    const hours = scheduleTo - scheduleFrom;
    const isAlways = days * hours === weekHours;
    const on = isAlways ? null : { seconds: hours * 3600, times: (days * monthHours) / weekHours };
    return capacityPiece(part, on, (level, offered) => {
      const served = serve(level, offered, scheduled, level.scheduled);
      // The component multiplies the environments by the time they are on, not by the month.
      return { kept: scheduled * level.hours, ...served };
    });
  });
}

/** Provisioned concurrency that follows its own utilisation between two bounds. */
export function makeProvisionedTracking(parts: readonly SharedPart[]): MadeOption {
  const made = together(parts, (part) => {
    const { trackingPercent, trackingMin, trackingMax } = part.values;
    return capacityPiece(part, null, (level, offered) => {
      const wanted = Math.ceil(offered / (trackingPercent / 100));
      const environments = Math.min(Math.max(wanted, trackingMin), Math.max(trackingMin, trackingMax));
      return { kept: environments * level.hours, ...serve(level, offered, environments, level.hours) };
    });
  });
  const idle =
    'It is taken to follow the hour’s load at once. On AWS it never scales in while nothing is asked, for its metric is then absent.';
  return 'pieces' in made ? { ...made, notes: [...made.notes, idle] } : made;
}

function together(parts: readonly SharedPart[], capacity: (part: SharedPart) => Piece): MadeOption {
  return {
    pieces: parts.flatMap((part) => [capacity(part), ...aroundLambda(part)]),
    notes: [randomArrivals, 'The free tier does not apply to a function with provisioned concurrency.'],
  };
}

interface Served {
  /** Share-hours of requests on provisioned environments and beyond them: hours × the hour's intensity. */
  readonly carried: number;
  readonly spilled: number;
}

function serve({ intensity, hours }: Level, offered: number, environments: number, on: number): Served {
  const spill = spilloverShare(offered, environments);
  const carried = intensity * on * (1 - spill);
  return { carried, spilled: intensity * hours - carried };
}

type Decide = (level: Level, offered: number) => Served & { readonly kept: number };

function capacityPiece(part: SharedPart, on: LambdaProvisionedComponent['on'], decide: Decide): Piece {
  const { values, share, region, name } = part;
  const levels = toLevels(part.shape, isScheduled(part));
  return {
    name,
    region,
    drive: (total) => {
      const requests = total * share;
      const average = (requests * values.durationMs) / 1000 / monthSeconds(part);
      let [kept, carried, spilled] = [0, 0, 0];
      for (const level of levels) {
        const one = decide(level, average * level.intensity);
        kept += one.kept;
        carried += one.carried;
        spilled += one.spilled;
      }
      return [kept / weekHours, (requests * carried) / weekHours, (requests * spilled) / weekHours];
    },
    build: (drivers) => ({
      kind: 'lambdaProvisioned',
      architecture: values.architecture,
      memoryMb: values.memoryMb,
      ephemeralMb: values.ephemeralMb,
      environments: assumedOf(drivers),
      on,
      invocations: requestsOf(part, drivers, 1),
      spilloverInvocations: quantityOf(drivers[2] ?? 0, 'assumed'),
      durationMs: valueFrom(part, 'durationMs'),
    }),
  };
}

/** Tells whether an hour of the week lies within the schedule of a part. */
export function isScheduled({ values }: Part): (hour: number) => boolean {
  const days = values.scheduleDays === 'weekdays' ? 5 : 7;
  return (hour) =>
    Math.floor(hour / 24) < days && hour % 24 >= values.scheduleFrom && hour % 24 < values.scheduleTo;
}
