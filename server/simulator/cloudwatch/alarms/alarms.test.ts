import {
  CloudWatchClient,
  DeleteAlarmsCommand,
  DescribeAlarmHistoryCommand,
  DescribeAlarmsCommand,
  DescribeAlarmsForMetricCommand,
  DisableAlarmActionsCommand,
  EnableAlarmActionsCommand,
  ListTagsForResourceCommand,
  PutMetricAlarmCommand,
  type PutMetricAlarmCommandInput,
  paginateDescribeAlarms,
  SetAlarmStateCommand,
  TagResourceCommand,
  UntagResourceCommand,
} from '@aws-sdk/client-cloudwatch';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningSimulator, startSimulator } from '../../start-simulator';

const START = new Date('2026-11-18T09:00:00Z');
const FUNCTION = 'llm-backend-prod-api';
const DURATION = {
  Namespace: 'AWS/Lambda',
  MetricName: 'Duration',
  Dimensions: [{ Name: 'FunctionName', Value: FUNCTION }],
} as const;
const TOPIC = 'arn:aws:sns:us-east-1:111122223333:on-call';

function slow(name: string, given: Partial<PutMetricAlarmCommandInput> = {}): PutMetricAlarmCommandInput {
  return {
    AlarmName: name,
    ...DURATION,
    Dimensions: [...DURATION.Dimensions],
    ExtendedStatistic: 'p95',
    Period: 60,
    EvaluationPeriods: 3,
    DatapointsToAlarm: 2,
    Threshold: 100,
    ComparisonOperator: 'GreaterThanThreshold',
    AlarmActions: [TOPIC],
    ...given,
  };
}

describe('alarms through the SDK', () => {
  let simulator: RunningSimulator;
  let cloudwatch: CloudWatchClient;
  const control = (path: string, method: string, body: unknown) =>
    fetch(`${simulator.controlUrl}${path}`, { method, body: JSON.stringify(body) });
  const advance = (seconds: number) => control('/clock/advance', 'POST', { seconds });
  const one = async (name: string) => {
    const { MetricAlarms } = await cloudwatch.send(new DescribeAlarmsCommand({ AlarmNames: [name] }));
    return MetricAlarms?.[0];
  };

  beforeAll(async () => {
    simulator = await startSimulator({ estate: 'samples', startAt: START });
    await control('/throttling', 'PUT', { enabled: false });
    cloudwatch = new CloudWatchClient({
      endpoint: simulator.url,
      region: 'us-east-1',
      credentials: { accessKeyId: 'SIMULATED111122223333', secretAccessKey: 'any' },
      maxAttempts: 1,
    });
  });
  afterAll(() => simulator.stop());

  it('begins with insufficient data and alarms on what GetMetricData shows', async () => {
    await cloudwatch.send(new PutMetricAlarmCommand(slow('slow')));
    expect(await one('slow')).toMatchObject({
      AlarmArn: 'arn:aws:cloudwatch:us-east-1:111122223333:alarm:slow',
      StateValue: 'INSUFFICIENT_DATA',
      StateReason: 'Unchecked: Initial alarm creation',
      ExtendedStatistic: 'p95',
      DatapointsToAlarm: 2,
      ActionsEnabled: true,
    });
    await advance(60);
    const alarmed = await one('slow');
    expect(alarmed?.StateValue).toBe('ALARM');
    expect(alarmed?.StateReason).toMatch(
      /^Threshold Crossed: 3 out of the last 3 datapoints \[[\d.]+ \(18\/11\/26 09:00:00\), .*\] were greater than the threshold \(100\.0\) \(minimum 2 datapoints for OK -> ALARM transition\)\.$/,
    );
    expect(JSON.parse(alarmed?.StateReasonData ?? '{}')).toMatchObject({ period: 60, threshold: 100 });
    const { AlarmHistoryItems = [] } = await cloudwatch.send(
      new DescribeAlarmHistoryCommand({ AlarmName: 'slow' }),
    );
    expect(AlarmHistoryItems.map((item) => item.HistorySummary)).toEqual([
      `Successfully executed action ${TOPIC}`,
      'Alarm updated from INSUFFICIENT_DATA to ALARM',
      'Alarm "slow" created',
    ]);
  });

  it('keeps the state of an alarm that is overwritten, and evaluates it anew', async () => {
    await cloudwatch.send(new PutMetricAlarmCommand(slow('slow', { Threshold: 1_000_000 })));
    expect((await one('slow'))?.StateValue).toBe('ALARM');
    await advance(60);
    expect(await one('slow')).toMatchObject({
      StateValue: 'OK',
      Threshold: 1_000_000,
      StateReason: expect.stringMatching(/\(minimum 2 datapoints for ALARM -> OK transition\)\.$/),
    });
  });

  it('alarms on metric math, and on the absence of what nobody emits when told so', async () => {
    const stat = (Id: string, MetricName: string) => ({
      Id,
      ReturnData: false,
      MetricStat: {
        Metric: { ...DURATION, Dimensions: [...DURATION.Dimensions], MetricName },
        Period: 300,
        Stat: 'Sum',
      },
    });
    const {
      Namespace: _n,
      MetricName: _m,
      Dimensions: _d,
      ExtendedStatistic: _e,
      Period: _p,
      ...rest
    } = slow('rate');
    const Metrics = [
      stat('calls', 'Invocations'),
      stat('bad', 'Errors'),
      { Id: 'share', Expression: 'bad / calls' },
    ];
    await cloudwatch.send(new PutMetricAlarmCommand({ ...rest, Metrics, Threshold: -1 }));
    const nobody = [{ Name: 'FunctionName', Value: 'nobody' }];
    await cloudwatch.send(new PutMetricAlarmCommand(slow('silent', { Dimensions: nobody })));
    await cloudwatch.send(
      new PutMetricAlarmCommand(slow('silence', { Dimensions: nobody, TreatMissingData: 'breaching' })),
    );
    await advance(300);
    expect((await one('rate'))?.StateValue).toBe('ALARM');
    expect((await one('rate'))?.Metrics).toHaveLength(3);
    expect((await one('silent'))?.StateValue).toBe('INSUFFICIENT_DATA');
    expect(await one('silence')).toMatchObject({
      StateValue: 'ALARM',
      StateReason:
        'Threshold Crossed: no datapoints were received for 3 periods and 3 missing datapoints were treated as [Breaching].',
    });
  });

  it('goes back at the next evaluation when its state was set by hand', async () => {
    await cloudwatch.send(
      new SetAlarmStateCommand({ AlarmName: 'slow', StateValue: 'ALARM', StateReason: 'a drill' }),
    );
    expect(await one('slow')).toMatchObject({ StateValue: 'ALARM', StateReason: 'a drill' });
    await advance(60);
    expect((await one('slow'))?.StateValue).toBe('OK');
  });

  it('finds alarms by prefix, state, action and metric, a page at a time', async () => {
    const names = async (input: object) => {
      const found: string[] = [];
      for await (const page of paginateDescribeAlarms({ client: cloudwatch, pageSize: 2 }, input)) {
        expect(page.MetricAlarms?.length).toBeLessThanOrEqual(2);
        found.push(...(page.MetricAlarms ?? []).map((alarm) => alarm.AlarmName ?? ''));
      }
      return found;
    };
    expect(await names({ AlarmNamePrefix: 's' })).toEqual(['silence', 'silent', 'slow']);
    expect(await names({ AlarmNamePrefix: 's', StateValue: 'ALARM' })).toEqual(['silence']);
    expect(await names({ ActionPrefix: TOPIC })).toEqual(['rate', 'silence', 'silent', 'slow']);
    expect(await names({ AlarmTypes: ['CompositeAlarm'] })).toEqual([]);
    const { MetricAlarms } = await cloudwatch.send(
      new DescribeAlarmsForMetricCommand({ ...DURATION, Dimensions: [...DURATION.Dimensions] }),
    );
    expect(MetricAlarms?.map((alarm) => alarm.AlarmName)).toEqual(['slow']);
  });

  it('switches actions, keeps tags and deletes all or none', async () => {
    await cloudwatch.send(new DisableAlarmActionsCommand({ AlarmNames: ['slow'] }));
    expect((await one('slow'))?.ActionsEnabled).toBe(false);
    await cloudwatch.send(new EnableAlarmActionsCommand({ AlarmNames: ['slow'] }));
    expect((await one('slow'))?.ActionsEnabled).toBe(true);
    const ResourceARN = 'arn:aws:cloudwatch:us-east-1:111122223333:alarm:slow';
    await cloudwatch.send(
      new TagResourceCommand({
        ResourceARN,
        Tags: [
          { Key: 'team', Value: 'assist' },
          { Key: 'x', Value: '1' },
        ],
      }),
    );
    await cloudwatch.send(new UntagResourceCommand({ ResourceARN, TagKeys: ['x'] }));
    const { Tags } = await cloudwatch.send(new ListTagsForResourceCommand({ ResourceARN }));
    expect(Tags).toEqual([{ Key: 'team', Value: 'assist' }]);
    await expect(
      cloudwatch.send(new DeleteAlarmsCommand({ AlarmNames: ['slow', 'nobody'] })),
    ).rejects.toMatchObject({ name: 'ResourceNotFound', $metadata: { httpStatusCode: 404 } });
    expect(await one('slow')).toBeDefined();
    await cloudwatch.send(new DeleteAlarmsCommand({ AlarmNames: ['slow'] }));
    expect(await one('slow')).toBeUndefined();
  });

  it('refuses what CloudWatch refuses', async () => {
    const wrong = [
      slow('a', { Statistic: 'Average' }),
      slow('a', { ExtendedStatistic: 'p101' }),
      slow('a', { EvaluationPeriods: 0 }),
      slow('a', { DatapointsToAlarm: 4 }),
      slow('a', { Threshold: undefined }),
      slow('a', { Period: 90 }),
      slow('a', { Period: 3600, EvaluationPeriods: 169 }),
      slow('a', { TreatMissingData: 'guess' }),
      slow('a', { AlarmActions: ['on-call'] }),
      slow('a', { ComparisonOperator: 'GreaterThanUpperThreshold' }),
      slow('a', { Metrics: [{ Id: 'm', Expression: '1' }] }),
    ];
    for (const input of wrong) {
      await expect(
        cloudwatch.send(new PutMetricAlarmCommand(input)),
        JSON.stringify(input),
      ).rejects.toMatchObject({
        name: /Validation/,
        $metadata: { httpStatusCode: 400 },
      });
    }
    await expect(
      cloudwatch.send(new SetAlarmStateCommand({ AlarmName: 'nobody', StateValue: 'OK', StateReason: 'x' })),
    ).rejects.toMatchObject({ $metadata: { httpStatusCode: 404 } });
  });

  it('answers the older protocols too', async () => {
    const authorization =
      'AWS4-HMAC-SHA256 Credential=SIMULATED111122223333/20261118/us-east-1/monitoring/aws4_request, SignedHeaders=host, Signature=0';
    const post = (contentType: string, body: string, headers: Record<string, string> = {}) =>
      fetch(simulator.url, {
        method: 'POST',
        headers: { authorization, 'content-type': contentType, ...headers },
        body,
      }).then((response) => response.text());
    const form = new URLSearchParams({
      Action: 'DescribeAlarms',
      Version: '2010-08-01',
      StateValue: 'ALARM',
    });
    const xml = await post('application/x-www-form-urlencoded', form.toString());
    expect(xml).toContain('<AlarmName>silence</AlarmName>');
    expect(xml).toContain('<StateValue>ALARM</StateValue>');
    const asked = JSON.stringify({ StateValue: 'ALARM', ActionPrefix: TOPIC });
    const json = await post('application/x-amz-json-1.0', asked, {
      'x-amz-target': 'GraniteServiceVersion20100801.DescribeAlarms',
    });
    expect(JSON.parse(json)).toMatchObject({
      MetricAlarms: [{ AlarmName: 'rate' }, { AlarmName: 'silence' }],
    });
  });
});
