interface LatencyClaim {
  readonly row: string;
  readonly quote: string;
  readonly about: string;
  /** Between which times in ms it states them to be. */
  readonly between: readonly [low: number, high: number];
  readonly of: 'cold' | 'warm';
  /** How the names of the functions end that it speaks of. */
  readonly functions: string;
}

const claim = (
  row: string,
  quote: string,
  about: string,
  between: readonly [number, number],
  of: 'cold' | 'warm',
  functions: string,
): LatencyClaim => ({ row, quote, about, between, of, functions });

/** What the sample records state of cold and warm requests, by record. */
const byRecord: Readonly<Record<string, readonly LatencyClaim[]>> = {
  'valuation-platform': [
    claim('- Cold start 1–2 s', '1–2 s', 'Cold starts of api', [1000, 2000], 'cold', '-api'),
    claim('- Cold start 1–2 s', '5–8 s', 'Cold starts of valuation', [5000, 8000], 'cold', '-valuation'),
  ],
  sentiment: [
    claim('- ✅ Each starts', '2–3 s', 'Cold starts of analysis', [2000, 3000], 'cold', '-analysis'),
    claim('- ✅ Each starts', 'below 1 s', 'Cold starts of dashboard', [0, 1000], 'cold', '-dashboard'),
  ],
  'llm-backend': [
    claim('- After about 15 min', '1–2 s', 'What a cold start adds', [1000, 2000], 'cold', '-api'),
  ],
  cora: [
    claim('1 to 3 s are seen', '1 to 3 s', 'Cold starts', [1000, 3000], 'cold', ''),
    claim('1 to 3 s are seen', '40–170 ms', 'Warm requests', [40, 170], 'warm', ''),
  ],
};

/** The latency claims of a sample record: the middle of what it states, as far either way as it reaches. */
export function sampleLatencyClaims(record: string) {
  return (byRecord[record] ?? []).map(({ between: [low, high], of, functions, ...rest }) => {
    const stated = (low + high) / 2;
    const tolerancePercent = ((high - low) / 2 / stated) * 100;
    const source = { kind: 'latency', of, functions, stage: 'prod', windowDays: 7 };
    return { ...rest, stated, unit: 'ms', tolerancePercent, source };
  });
}
