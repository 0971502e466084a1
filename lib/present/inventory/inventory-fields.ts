import type { InventoryRow } from '@/lib/contracts/inventory';

/** What one field of a workload is. Empty is never ambiguous: `none`, `inapplicable` and `unknown` are told apart. */
export type FieldValue =
  | { readonly kind: 'value'; readonly value: string | number }
  /** Known to be nothing: no reservation, no scaling. */
  | { readonly kind: 'none'; readonly word: string }
  /** The field is not one of this kind of workload. */
  | { readonly kind: 'inapplicable' }
  | { readonly kind: 'unknown'; readonly why: string };

export interface InventoryField {
  readonly id: string;
  /** With the unit of its numbers. */
  readonly header: string;
  readonly isNumber: boolean;
  readonly read: (row: InventoryRow) => FieldValue;
}

const inapplicable: FieldValue = { kind: 'inapplicable' };
const unread: FieldValue = {
  kind: 'unknown',
  why: 'not read yet; it comes with a slower call of its own after the list',
};

const value = (content: string | number): FieldValue => ({ kind: 'value', value: content });
const none = (word: string): FieldValue => ({ kind: 'none', word });
const unknown = (why: string): FieldValue => ({ kind: 'unknown', why });

/** A value that the list gives; `absent` says what null means there. */
function listed(content: string | number | null, absent: FieldValue): FieldValue {
  return content === null ? absent : value(content);
}

/** A value read per workload: null is unknown until that has happened, `absent` afterwards. */
function detailed(row: InventoryRow, content: string | number | null, absent: FieldValue): FieldValue {
  if (content !== null) return value(content);
  return row.detailSeenAt === null ? unread : absent;
}

const field = (
  id: string,
  header: string,
  read: (row: InventoryRow) => FieldValue,
  isNumber = false,
): InventoryField => ({ id, header, read, isNumber });

const ofFunction = (read: (row: InventoryRow) => FieldValue) => (row: InventoryRow) =>
  row.kind === 'function' ? read(row) : inapplicable;
const ofService = (read: (row: InventoryRow) => FieldValue) => (row: InventoryRow) =>
  row.kind === 'service' ? read(row) : inapplicable;

const provisioned = (
  id: 'provisionedRequested' | 'provisionedAllocated' | 'provisionedAvailable',
  header: string,
) =>
  field(
    id,
    header,
    ofFunction((row) => detailed(row, row[id], none('off'))),
    true,
  );

const notPriced: FieldValue = { kind: 'unknown', why: 'its month has not been priced yet' };

const priced = (
  id: string,
  header: string,
  pick: (cost: NonNullable<InventoryRow['cost']>) => number | null,
  absent: FieldValue,
) =>
  field(
    id,
    header,
    ({ cost }) => {
      if (cost === null) return notPriced;
      const usd = pick(cost);
      return usd === null ? absent : value(toCents(usd));
    },
    true,
  );

/** Every field of the inventory in its natural order; table, filter, sort and CSV are made from these. */
export const inventoryFields: readonly InventoryField[] = [
  field('name', 'Name', (row) => value(row.name)),
  field('kind', 'Kind', (row) => value(row.kind)),
  field('module', 'Module', (row) => listed(row.moduleName, none('unassigned'))),
  field('stage', 'Stage', (row) => listed(row.stage, unknown('neither a tag nor the name tells it'))),
  field('account', 'Account', (row) => value(row.accountName)),
  field('region', 'Region', (row) => value(row.region)),
  priced('costUsd', 'Cost this month, $', (cost) => cost.usd, notPriced),
  field('costUnknown', 'Cost unknown', ({ cost }) =>
    cost === null ? notPriced : listed(cost.missing, none('nothing')),
  ),
  priced(
    'costRunRateUsd',
    'Run rate, $ a month',
    (cost) => cost.runRateUsd,
    unknown('not one whole day is known'),
  ),
  priced(
    'costPerMillionUsd',
    '$ per million',
    (cost) => cost.perMillionUsd,
    unknown('there were no requests, or they are not measured'),
  ),
  field(
    'packageType',
    'Package',
    ofFunction((row) => listed(row.packageType, unknown('AWS did not report it'))),
  ),
  field(
    'codeSizeMb',
    'Size, MB',
    ofFunction((row) =>
      row.codeSizeBytes === null
        ? unknown('AWS does not report it for this image')
        : value(toMb(row.codeSizeBytes)),
    ),
    true,
  ),
  field(
    'runtime',
    'Runtime',
    ofFunction((row) =>
      listed(row.runtime, row.packageType === 'Image' ? inapplicable : unknown('AWS did not report it')),
    ),
  ),
  field(
    'memoryMb',
    'Memory, MB',
    (row) => detailed(row, row.memoryMb, unknown('the task definition states none')),
    true,
  ),
  field(
    'timeoutSeconds',
    'Timeout, s',
    ofFunction((row) => listed(row.timeoutSeconds, unknown('AWS did not report it'))),
    true,
  ),
  field('architecture', 'Architecture', (row) =>
    detailed(row, row.architecture, unknown('the task definition states none')),
  ),
  field(
    'reservedConcurrency',
    'Reserved',
    ofFunction((row) => detailed(row, row.reservedConcurrency, none('none'))),
    true,
  ),
  provisioned('provisionedRequested', 'Provisioned'),
  provisioned('provisionedAllocated', 'Allocated'),
  provisioned('provisionedAvailable', 'Available'),
  field(
    'desiredCount',
    'Desired tasks',
    ofService((row) => listed(row.desiredCount, unread)),
    true,
  ),
  field(
    'runningCount',
    'Running tasks',
    ofService((row) => listed(row.runningCount, unread)),
    true,
  ),
  field('scaling', 'Scaling', (row) =>
    detailed(
      row,
      row.capacityMin === null ? null : `${row.capacityMin}–${row.capacityMax ?? '?'}`,
      none('none'),
    ),
  ),
  field('managedBy', 'Managed by', (row) => listed(row.managedBy, none('no tool found'))),
  field('lastSeenAt', 'Last seen', (row) => value(row.lastSeenAt)),
  field('accountId', 'Account id', (row) => value(row.accountId)),
  field(
    'cluster',
    'Cluster',
    ofService((row) => listed(row.clusterName, unread)),
  ),
  field('arn', 'ARN', (row) => value(row.arn)),
];

/** Dollars to the cent; what is less keeps three digits, so that it is not nothing. */
function toCents(usd: number): number {
  return usd < 0.01 ? Number(usd.toPrecision(3)) : Math.round(usd * 100) / 100;
}

/** Bytes in MB (1024²), to a tenth. */
function toMb(bytes: number): number {
  return Math.round((bytes / 1024 ** 2) * 10) / 10;
}

/** What a row is sorted by in a field; null, which comes last, for all that is not a value. */
export function toSortValue(field: InventoryField, row: InventoryRow): string | number | null {
  const read = field.read(row);
  return read.kind === 'value' ? read.value : null;
}
