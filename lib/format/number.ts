const grouped = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const fine = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });
const compact = new Intl.NumberFormat('en-US', { notation: 'compact', maximumSignificantDigits: 3 });

/** A whole number with thousands separated: "12,480". */
export function formatCount(value: number): string {
  return grouped.format(value);
}

/** A count with its noun in the right number: "1 function", "3 functions". */
export function formatCountOf(value: number, one: string, many = `${one}s`): string {
  return `${formatCount(value)} ${value === 1 ? one : many}`;
}

/** A number with at most two decimals, e.g. an average concurrency. */
export function formatNumber(value: number): string {
  return fine.format(value);
}

/** A large number for an axis or a label: "1.24M". */
export function formatCompact(value: number): string {
  return compact.format(value);
}

/** A share, 0–1, in percent: one decimal under 10 %, "< 0.1 %" for what is not nothing. */
export function formatRatio(share: number): string {
  const percent = share * 100;
  if (percent > 0 && percent < 0.1) return '< 0.1 %';
  if (percent === 0 || percent === 100) return `${percent} %`;
  return percent < 10 ? `${percent.toFixed(1)} %` : `${percent > 99.5 ? '> 99' : Math.round(percent)} %`;
}

const units = ['B', 'kB', 'MB', 'GB', 'TB'] as const;

/** Bytes in AWS's binary steps: "350 MB" is 350 × 1024². */
export function formatBytes(bytes: number): string {
  const step = bytes < 1 ? 0 : Math.min(Math.floor(Math.log(bytes) / Math.log(1024)), units.length - 1);
  const value = bytes / 1024 ** step;
  const digits = step > 0 && value < 10 ? 1 : 0;
  return `${value.toFixed(digits)} ${units[step] ?? 'B'}`;
}

/** Memory in MB as AWS states it: "3,008 MB". */
export function formatMemoryMb(memoryMb: number): string {
  return `${formatCount(memoryMb)} MB`;
}
