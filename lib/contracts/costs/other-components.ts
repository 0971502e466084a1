import { z } from 'zod';
import { common, OptionalUsage, Usage } from './usage';

export const NatGateway = z
  .strictObject({
    kind: z.literal('natGateway'),
    ...common,
    gateways: Usage,
    processedGb: OptionalUsage,
  })
  .meta({ example: { kind: 'natGateway', gateways: 2, processedGb: 50 } });

export const InterfaceEndpoint = z
  .strictObject({
    kind: z.literal('interfaceEndpoint'),
    ...common,
    endpoints: Usage,
    zones: z.number().int().min(1).max(10).default(1).describe('Availability Zones each is in.'),
    processedGb: OptionalUsage,
  })
  .meta({ example: { kind: 'interfaceEndpoint', endpoints: 3, zones: 2, processedGb: 10 } });

export const PublicIpv4 = z
  .strictObject({ kind: z.literal('publicIpv4'), ...common, addresses: Usage })
  .meta({ example: { kind: 'publicIpv4', addresses: 2 } });

export const DataTransfer = z
  .strictObject({
    kind: z.literal('dataTransfer'),
    ...common,
    internetOutGb: OptionalUsage,
    crossZoneGb: OptionalUsage.describe('Charged on both sides.'),
  })
  .meta({ example: { kind: 'dataTransfer', internetOutGb: 250, crossZoneGb: 40 } });

export const EcrStorage = z
  .strictObject({ kind: z.literal('ecrStorage'), ...common, storedGb: Usage })
  .meta({ example: { kind: 'ecrStorage', storedGb: 1.1 } });

export const S3Storage = z
  .strictObject({
    kind: z.literal('s3Storage'),
    ...common,
    storedGb: Usage,
    putRequests: OptionalUsage,
    getRequests: OptionalUsage,
  })
  .meta({ example: { kind: 's3Storage', storedGb: 0.13, putRequests: 100, getRequests: 1000 } });

export const RdsProxy = z
  .strictObject({
    kind: z.literal('rdsProxy'),
    ...common,
    vcpu: Usage.describe('vCPU of the database instance; two are billed at least.'),
  })
  .meta({ example: { kind: 'rdsProxy', vcpu: 2 } });

export const SecretsManager = z
  .strictObject({ kind: z.literal('secretsManager'), ...common, secrets: Usage, calls: OptionalUsage })
  .meta({ example: { kind: 'secretsManager', secrets: 4, calls: 100_000 } });

export const Logs = z
  .strictObject({
    kind: z.literal('logs'),
    ...common,
    ingestedGb: OptionalUsage,
    storedGb: OptionalUsage,
    ingestion: z.enum(['standard', 'lambda', 'infrequentAccess']).default('standard'),
  })
  .meta({ example: { kind: 'logs', ingestedGb: 20, storedGb: 60 } });

export const LogsInsights = z
  .strictObject({ kind: z.literal('logsInsights'), ...common, scannedGb: Usage })
  .meta({ example: { kind: 'logsInsights', scannedGb: 100 } });

export const Metrics = z
  .strictObject({
    kind: z.literal('metrics'),
    ...common,
    customMetrics: OptionalUsage,
    standardAlarms: OptionalUsage,
    highResolutionAlarms: OptionalUsage,
    compositeAlarms: OptionalUsage,
    metricsRequested: OptionalUsage.describe('Metrics asked of GetMetricData; never free.'),
    otherRequests: OptionalUsage,
  })
  .meta({ example: { kind: 'metrics', customMetrics: 20, standardAlarms: 12, metricsRequested: 500_000 } });
