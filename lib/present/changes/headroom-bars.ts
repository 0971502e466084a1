import type { ProvisionedPlan } from '@/lib/contracts/change-plan';
import { formatCount } from '@/lib/format/number';

/** A bar of concurrency: what is taken now, what the plan adds, and a floor that must stay free. Shares are 0–1. */
export interface HeadroomBar {
  readonly label: string;
  readonly words: string;
  readonly taken: number;
  readonly added: number;
  /** Where the part begins that must stay free; null where none must. */
  readonly floor: number | null;
  readonly isTight: boolean;
  readonly note: string | null;
}

/** The account's and the function's concurrency before and after a plan, as bars; none where nothing bounds it. */
export function toHeadroomBars(headroom: NonNullable<ProvisionedPlan['headroom']>): HeadroomBar[] {
  const account = headroom.account.known ? [toAccountBar(headroom.account.value)] : [];
  const { reserved } = headroom.function;
  return reserved ? [...account, toFunctionBar({ ...headroom.function, reserved })] : account;
}

type AccountHeadroom = Extract<NonNullable<ProvisionedPlan['headroom']>['account'], { known: true }>['value'];

function toAccountBar({
  limit,
  unreservedNow,
  unreservedAfter,
  minimumUnreserved,
}: AccountHeadroom): HeadroomBar {
  const [taken, added] = toShares(limit - unreservedNow, limit - unreservedAfter, limit);
  const isTight = unreservedAfter < minimumUnreserved;
  const words =
    unreservedNow === unreservedAfter
      ? `${formatCount(unreservedAfter)} of ${formatCount(limit)} unreserved`
      : `${formatCount(unreservedNow)} → ${formatCount(unreservedAfter)} of ${formatCount(limit)} unreserved`;
  return {
    label: 'Account in this region',
    words,
    taken,
    added,
    floor: limit === 0 ? null : 1 - minimumUnreserved / limit,
    isTight,
    note: `AWS keeps ${formatCount(minimumUnreserved)} for functions without a reservation.`,
  };
}

interface Reserved {
  readonly reserved: number;
  readonly provisionedNow: number;
  readonly provisionedAfter: number;
}

function toFunctionBar({ reserved, provisionedNow, provisionedAfter }: Reserved): HeadroomBar {
  const [taken, added] = toShares(provisionedNow, provisionedAfter, reserved);
  return {
    label: 'Function’s reservation',
    words: `${formatCount(provisionedAfter)} of ${formatCount(reserved)} reserved would be provisioned`,
    taken,
    added,
    floor: null,
    isTight: provisionedAfter > reserved,
    note: null,
  };
}

/** What stays taken either way, and what the plan adds; a plan that frees adds nothing. */
function toShares(now: number, after: number, whole: number): [number, number] {
  if (whole <= 0) return [0, 0];
  const kept = Math.min(now, after) / whole;
  const added = Math.max(0, after - now) / whole;
  return [Math.min(1, Math.max(0, kept)), Math.min(1 - Math.min(1, Math.max(0, kept)), added)];
}
