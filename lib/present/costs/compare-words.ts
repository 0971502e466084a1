import { formatCompact } from '@/lib/format/number';

/** A number of requests as a sentence says it: "1.2 M", "840". */
export function formatTraffic(requests: number): string {
  return formatCompact(requests).replace(/([KMBT])$/, '\u00a0$1');
}

/** US dollars as an axis names them: "$0.10", "$100", "$10K". */
export function formatMoneyTick(usd: number): string {
  return usd < 1 ? `$${usd.toFixed(2)}` : `$${formatCompact(usd)}`;
}
