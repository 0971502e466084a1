import { describe, expect, it } from 'vitest';
import { cents } from '../estimate.fixture';
import { bundledPriceBook } from '../price-book';
import { type Comparison, compare, costedOf } from './compare';
import { partOf } from './compare.fixture';
import { exactCost } from './exact-cost';
import { confirmCrossings, listCrossings } from './list-crossings';
import { type OptionId, optionIds } from './option-ids';
import { spilloverShare } from './spillover';
import { encodeShape } from './week-shape';

const plain = {
  responseKb: 0,
  requestKb: 0,
  addressesPerTask: 0,
  balancerAddresses: 0,
  imageGb: 0,
  coldStartPercent: 0,
};
const llm = {
  ...plain,
  requests: 1_000_000,
  durationMs: 2000,
  memoryMb: 512,
  taskVcpu: 0.5,
  taskMemoryGb: 1,
  taskFloor: 1,
  taskConcurrency: 10,
};

const usdOf = (edits: object, id: OptionId, more = {}) => {
  const [option] = compare([partOf(edits, more)], [id], bundledPriceBook).options;
  return option?.compared ? cents(option.estimate.total.usd) : option?.reason;
};

const crossingsOf = ({ options, range }: Comparison) => listCrossings(costedOf(options), range);

describe('a comparison, worked by hand', () => {
  it('of a million requests of 2 s at 512 MB', () => {
    // 1,000,000 GB-s × 0.0000166667 + 0.20
    expect(usdOf(llm, 'lambda')).toBe('16.87');
    // × 0.0000133334 + 0.20
    expect(usdOf(llm, 'lambdaOther')).toBe('13.53');
    // one task: 730 × (0.5 × 0.04048 + 0.004445) = 18.02; the load balancer 16.43
    // LCU: 1e6/(730 h × 3,600) = 0.3805/s, ÷ 10 opened, ÷ 25 = 0.0015 (60 s open: 2.28 ÷ 3,000 = 0.0008) × 0.008 × 730 = 0.01
    expect(usdOf(llm, 'fargate')).toBe('34.45');
    expect(usdOf({ ...llm, taskFront: 'none' }, 'fargate')).toBe('18.02');
    expect(usdOf({ ...llm, taskFront: 'none' }, 'fargateOther')).toBe('14.42');
    // 730 × (0.5 × 0.01288871 + 0.00141527)
    expect(usdOf({ ...llm, taskFront: 'none' }, 'fargateSpot')).toBe('5.74');
    // 1 of 3 on demand, 4/5 of the rest on Spot: 1.4 × 18.02 + 1.6 × 5.74
    expect(usdOf({ ...llm, taskFront: 'none', taskFloor: 3 }, 'fargateMix')).toBe('34.41');
    // 3 × 730 × 0.1785 × 1.15 + 0.20
    expect(usdOf({ ...llm, instanceUsdPerHour: 0.1785 }, 'managedInstances')).toBe('449.75');
  });

  it('of provisioned concurrency: its capacity, what it carries and what spills over', () => {
    // 0.761 in flight on average, one environment: 0.761 ÷ 1.761 = 43.2 % spills over
    const offered = 2_000_000 / (730 * 3600);
    expect(spilloverShare(offered, 1)).toBeCloseTo(offered / (1 + offered), 12);
    const spilled = 1_000_000 * spilloverShare(offered, 1);
    const hand =
      730 * 3600 * 0.5 * 0.0000041667 + (1e6 - spilled) * 0.0000097222 + spilled * 0.0000166667 + 0.2;
    expect(usdOf({ ...llm, provisioned: 1 }, 'provisioned')).toBe(hand.toFixed(2));
    // Erlang’s own table: 10 offered to 10 lose 21.5 %
    expect(spilloverShare(10, 10)).toBeCloseTo(0.2146, 4);
    expect(spilloverShare(0, 0)).toBe(0);
    expect(spilloverShare(3, 0)).toBe(1);
  });

  it('keeps a schedule’s environments in its hours alone, and runs the rest on demand', () => {
    const office = encodeShape(
      Array.from({ length: 168 }, (_, hour) => (hour < 120 && hour % 24 >= 8 && hour % 24 < 18 ? 1 : 0)),
    );
    const edits = { ...llm, requests: 100_000, scheduled: 50, scheduleFrom: 8, scheduleTo: 18 };
    // All traffic falls into the 50 hours of the schedule; 50 environments carry all of it.
    const kept = (50 * 10 * 3600 * 5 * 730) / 168;
    const hand = kept * 0.5 * 0.0000041667 + 100_000 * 0.0000097222 + 0.02;
    expect(usdOf(edits, 'provisionedSchedule', { shape: office })).toBe(hand.toFixed(2));
    const always = { ...edits, scheduleDays: 'everyDay', scheduleFrom: 0, scheduleTo: 24, provisioned: 50 };
    expect(usdOf(always, 'provisionedSchedule')).toBe(usdOf(always, 'provisioned'));
  });

  it('refuses what can’t be compared, with the reason', () => {
    expect(usdOf({ ...llm, packaging: 'image' }, 'snapStart')).toBe('SnapStart has no container images.');
    expect(usdOf({ ...llm, runtime: 'other' }, 'snapStart')).toContain('the runtime is another');
    expect(usdOf(llm, 'managedInstances')).toContain('no prices of EC2 instances');
    expect(usdOf({ ...llm, runtime: 'python' }, 'snapStart', { region: 'eu-west-1' })).toContain(
      'the price book has no price lambda.snapStart.cache for eu-west-1',
    );
    expect(usdOf({ ...llm, runtime: 'java' }, 'snapStart', { region: 'eu-west-1' })).toBe('16.87');
  });

  it('pays for provisioned concurrency from 60 % use on', () => {
    const { breakEven } = compare([partOf(llm)], ['lambda'], bundledPriceBook);
    expect(breakEven).toMatchObject({ known: true });
    expect(breakEven.known ? Number(breakEven.value) : 0).toBeCloseTo(0.6, 3);
  });

  it('finds where Fargate passes below Lambda, to the request', () => {
    const edits = { ...llm, taskFront: 'none' };
    const result = compare([partOf(edits)], ['lambda', 'fargate'], bundledPriceBook);
    const [first] = confirmCrossings(result, crossingsOf(result));
    // 18.02005 ÷ (0.0000166667 + 0.0000002) = 1,068,380.3
    expect(first).toEqual({ requests: 1_068_381, cheaper: 'fargate', dearer: 'lambda' });
  });

  it('finds each crossing where tasks are added', () => {
    const edits = { ...llm, taskFront: 'none', taskConcurrency: 1, taskUtilisationPercent: 90 };
    const crossings = crossingsOf(compare([partOf(edits)], ['lambda', 'fargate'], bundledPriceBook));
    expect(crossings.length).toBeGreaterThan(2);
    expect(new Set(crossings.map(({ cheaper }) => cheaper))).toEqual(new Set(['lambda', 'fargate']));
  });

  it('does not depend on the order of its options', () => {
    const part = partOf({ ...llm, runtime: 'python', instanceUsdPerHour: 0.1785 });
    const one = compare([part], optionIds, bundledPriceBook);
    const two = compare([part], optionIds.toReversed(), bundledPriceBook);
    expect(two.cheapest).toBe(one.cheapest);
    expect(crossingsOf(two)).toEqual(crossingsOf(one));
    expect(costedOf(one.options)).toHaveLength(optionIds.length);
    for (const { id, cost, pieces } of costedOf(one.options)) {
      for (const requests of [0, 1000, 1e6, 3e8]) {
        const exact = exactCost(pieces, one.pricing, requests)?.toNumber() ?? -1;
        expect(cost(requests), `${id} at ${requests}`).toBeCloseTo(exact, 6);
      }
    }
  });
});
