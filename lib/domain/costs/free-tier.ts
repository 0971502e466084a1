/** What AWS gives every account free each month, over all its functions, regions and architectures together. */
export const freeTier = {
  lambdaRequests: { amount: '1000000', words: '1,000,000 Lambda requests' },
  lambdaDuration: { amount: '400000', words: '400,000 Lambda GB-seconds' },
  lambdaStreaming: { amount: '100', words: '100 GB of streamed responses' },
  internetOut: { amount: '100', words: '100 GB out to the internet' },
  logs: { amount: '5', words: '5 GB of logs ingested, stored and scanned' },
  customMetrics: { amount: '10', words: '10 custom metrics' },
  alarms: { amount: '10', words: '10 alarms' },
  metricRequests: { amount: '1000000', words: '1,000,000 CloudWatch requests' },
} as const;

export type AllowanceName = keyof typeof freeTier;

/** Where the free tier is described, as the price of a line it covers. */
export const freeTierPrice = {
  usd: '0',
  source: 'AWS Free Tier, always free; once for the whole account',
  asOf: '2026',
  verified: true,
  conflict: null,
} as const;
