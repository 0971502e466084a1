import { CloudWatchClient, GetMetricDataCommand } from '@aws-sdk/client-cloudwatch';
import {
  GetAliasCommand,
  LambdaClient,
  PutProvisionedConcurrencyConfigCommand,
  UpdateAliasCommand,
} from '@aws-sdk/client-lambda';
import { describe, expect, it } from 'vitest';
import { startSimulator } from '../start-simulator';
import { DEV, NOON, query, settingsOf } from './metric-queries';

const VALUATION = 'valuation-platform-prod-valuation';

describe('metrics after a change', () => {
  it('show an alias at another version, and a share of it, from when it was changed', async () => {
    const simulator = await startSimulator({ estate: 'samples', startAt: NOON });
    try {
      const name = 'llm-backend-staging-api';
      const lambda = new LambdaClient(settingsOf(simulator, DEV));
      const { FunctionVersion, RoutingConfig } = await lambda.send(
        new GetAliasCommand({ FunctionName: name, Name: 'live' }),
      );
      const second = Object.keys(RoutingConfig?.AdditionalVersionWeights ?? {})[0] ?? '';
      await lambda.send(
        new UpdateAliasCommand({
          FunctionName: name,
          Name: 'live',
          FunctionVersion: second,
          RoutingConfig: { AdditionalVersionWeights: {} },
        }),
      );
      const later = JSON.stringify({ now: '2026-11-19T15:00:00Z' });
      await fetch(`${simulator.controlUrl}/clock`, { method: 'PUT', body: later });
      const of = (version: string | undefined) => ({
        FunctionName: name,
        Resource: `${name}:live`,
        ExecutedVersion: version ?? '',
      });
      const { MetricDataResults } = await new CloudWatchClient(settingsOf(simulator, DEV)).send(
        new GetMetricDataCommand({
          StartTime: new Date('2026-11-19T09:00:00Z'),
          EndTime: new Date('2026-11-19T15:00:00Z'),
          MetricDataQueries: [
            query('first', 'Invocations', 'Sum', of(FunctionVersion), 10_800),
            query('second', 'Invocations', 'Sum', of(second), 10_800),
            query('all', 'Invocations', 'Sum', { FunctionName: name }, 10_800),
          ],
        }),
      );
      const morning = new Date('2026-11-19T09:00:00Z');
      const shown = MetricDataResults?.map((one) => one.Timestamps);
      expect(shown).toEqual([[morning], [morning], [NOON, morning]]);
    } finally {
      await simulator.stop();
    }
  });

  it('show provisioned concurrency from when it came into force, and fewer cold starts', async () => {
    const simulator = await startSimulator({ estate: 'samples', startAt: NOON, provisioningSeconds: 40 });
    try {
      await new LambdaClient(settingsOf(simulator)).send(
        new PutProvisionedConcurrencyConfigCommand({
          FunctionName: VALUATION,
          Qualifier: 'live',
          ProvisionedConcurrentExecutions: 20,
        }),
      );
      const later = JSON.stringify({ now: '2026-11-19T16:00:00Z' });
      await fetch(`${simulator.controlUrl}/clock`, { method: 'PUT', body: later });
      const name = { FunctionName: VALUATION, Resource: `${VALUATION}:live` };
      const { MetricDataResults } = await new CloudWatchClient(settingsOf(simulator)).send(
        new GetMetricDataCommand({
          StartTime: new Date('2026-11-19T09:00:00Z'),
          EndTime: new Date('2026-11-19T16:00:00Z'),
          ScanBy: 'TimestampAscending',
          MetricDataQueries: [
            query('all', 'ProvisionedConcurrencyInvocations', 'Sum', name),
            query('use', 'ProvisionedConcurrencyUtilization', 'Maximum', name),
            query('cold', 'init_duration', 'SampleCount', { function_name: VALUATION }),
          ],
        }),
      );
      const of = new Map(MetricDataResults?.map((one) => [one.Id, one]));
      expect(of.get('all')?.Timestamps?.[0]).toEqual(NOON);
      expect(of.get('all')?.Timestamps).toHaveLength(4);
      for (const value of of.get('use')?.Values ?? []) expect(value).toBeLessThanOrEqual(1);
      const cold = of.get('cold')?.Timestamps ?? [];
      expect(cold.filter((time) => time > NOON)).toEqual([]);
    } finally {
      await simulator.stop();
    }
  });
});
