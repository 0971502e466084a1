import { z } from 'zod';
import { savingsPlans } from '@/lib/domain/costs/prices/savings-plans';
import { Alb, Fargate, HttpApi, RestApi } from './compute-components';
import { EventPollers, Lambda, LambdaProvisioned, ManagedInstances, SnapStart } from './lambda-components';
import {
  DataTransfer,
  EcrStorage,
  InterfaceEndpoint,
  Logs,
  LogsInsights,
  Metrics,
  NatGateway,
  PublicIpv4,
  RdsProxy,
  S3Storage,
  SecretsManager,
} from './other-components';
import { PricedRegion, PriceKeyName, Reason, UsdPrice } from './usage';

/** Every kind of component; each carries an example. */
export const componentSchemas = [
  Lambda,
  LambdaProvisioned,
  SnapStart,
  EventPollers,
  ManagedInstances,
  Fargate,
  Alb,
  HttpApi,
  RestApi,
  NatGateway,
  InterfaceEndpoint,
  PublicIpv4,
  DataTransfer,
  EcrStorage,
  S3Storage,
  RdsProxy,
  SecretsManager,
  Logs,
  LogsInsights,
  Metrics,
] as const;

export const CostComponent = z.discriminatedUnion('kind', componentSchemas);
export type CostComponent = z.infer<typeof CostComponent>;

const priceOverride = z.strictObject({
  key: PriceKeyName,
  region: PricedRegion.nullable().default(null).describe('Null: in every region.'),
  usd: UsdPrice.meta({ example: '0.000012' }),
  reason: Reason.meta({ example: 'private pricing agreement' }),
});

const month = z
  .union(
    [
      z.strictObject({ hours: z.number().min(1).max(744) }),
      z.strictObject({
        month: z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/, 'must be a month such as 2026-11'),
      }),
    ],
    { error: 'must be { hours } from 1 to 744, or { month } such as 2026-11' },
  )
  .default({ hours: 730 });

export const EstimateCostsInput = z.strictObject({
  region: PricedRegion,
  month,
  freeTier: z
    .boolean()
    .default(false)
    .describe('Whether the account’s free tier is left for these components.'),
  components: z.array(CostComponent).min(1).max(500),
  overrides: z.array(priceOverride).max(200).default([]),
  savingsPlan: z.enum(savingsPlans).nullable().default(null),
  discount: z
    .strictObject({ percent: z.number().min(0).max(100), reason: Reason })
    .nullable()
    .default(null),
});
export type EstimateCostsInput = z.infer<typeof EstimateCostsInput>;
