import { cbor } from '@smithy/core/cbor';
import { XMLParser } from 'fast-xml-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type RunningSimulator, startSimulator } from '../start-simulator';

const FUNCTION = 'llm-backend-prod-api';
const START = Date.UTC(2026, 10, 19, 7) / 1000;
const END = Date.UTC(2026, 10, 19, 12) / 1000;
const authorization =
  'AWS4-HMAC-SHA256 Credential=SIMULATED111122223333/20261119/us-east-1/monitoring/aws4_request, SignedHeaders=host, Signature=0';

const Results = z.object({
  MetricDataResults: z.array(z.object({ Values: z.array(z.number()), StatusCode: z.string() })),
});

function input(stat = 'p95') {
  const Metric = {
    Namespace: 'AWS/Lambda',
    MetricName: 'Duration',
    Dimensions: [{ Name: 'FunctionName', Value: FUNCTION }],
  };
  const query = { Id: 'm', MetricStat: { Metric, Period: 3600, Stat: stat } };
  return { MetricDataQueries: [query], StartTime: START, EndTime: END };
}

describe('GetMetricData', () => {
  let simulator: RunningSimulator;
  beforeAll(async () => {
    simulator = await startSimulator({ estate: 'samples', startAt: new Date('2026-11-19T13:00:00Z') });
  });
  afterAll(() => simulator.stop());

  function post(address: string, headers: Record<string, string>, body: string | Uint8Array) {
    const bytes = typeof body === 'string' ? body : new Uint8Array(body);
    return fetch(`${simulator.url}${address}`, {
      method: 'POST',
      headers: { authorization, ...headers },
      body: bytes,
    });
  }

  const json = (body: unknown) =>
    post(
      '/',
      {
        'content-type': 'application/x-amz-json-1.0',
        'x-amz-target': 'GraniteServiceVersion20100801.GetMetricData',
      },
      JSON.stringify(body),
    );
  const rpc = (body: unknown) =>
    post(
      '/service/GraniteServiceVersion20100801/operation/GetMetricData',
      { 'content-type': 'application/cbor', 'smithy-protocol': 'rpc-v2-cbor' },
      cbor.serialize(body),
    );
  const query = (stat: string) =>
    post(
      '/',
      { 'content-type': 'application/x-www-form-urlencoded' },
      new URLSearchParams({
        Action: 'GetMetricData',
        Version: '2010-08-01',
        'MetricDataQueries.member.1.Id': 'm',
        'MetricDataQueries.member.1.MetricStat.Metric.Namespace': 'AWS/Lambda',
        'MetricDataQueries.member.1.MetricStat.Metric.MetricName': 'Duration',
        'MetricDataQueries.member.1.MetricStat.Metric.Dimensions.member.1.Name': 'FunctionName',
        'MetricDataQueries.member.1.MetricStat.Metric.Dimensions.member.1.Value': FUNCTION,
        'MetricDataQueries.member.1.MetricStat.Period': '3600',
        'MetricDataQueries.member.1.MetricStat.Stat': stat,
        StartTime: new Date(START * 1000).toISOString(),
        EndTime: new Date(END * 1000).toISOString(),
      }).toString(),
    );
  const xml = new XMLParser({ isArray: (name) => name === 'member' });

  it('gives the same numbers in JSON 1.0, Smithy RPC v2 CBOR and Query', async () => {
    const fromJson = Results.parse(await (await json(input())).json());
    const packed = new Uint8Array(await (await rpc(input())).arrayBuffer());
    const fromCbor = Results.parse(cbor.deserialize(packed));
    const document = xml.parse(await (await query('p95')).text());
    const fromXml =
      document.GetMetricDataResponse.GetMetricDataResult.MetricDataResults.member[0].Values.member;
    expect(fromJson.MetricDataResults[0]?.Values).toHaveLength(5);
    expect(fromCbor).toEqual(fromJson);
    expect(fromXml).toEqual(fromJson.MetricDataResults[0]?.Values);
  });

  it('refuses in the envelope of each protocol', async () => {
    const fromJson = await json(input('p101'));
    expect(fromJson.status).toBe(400);
    expect(fromJson.headers.get('x-amzn-query-error')).toBe('ValidationError;Sender');
    expect(await fromJson.json()).toMatchObject({ __type: expect.stringMatching(/#ValidationException$/) });
    const fromCbor = await rpc(input('p101'));
    const body = cbor.deserialize(new Uint8Array(await fromCbor.arrayBuffer()));
    expect(body).toMatchObject({ __type: expect.stringMatching(/#ValidationException$/) });
    const fromQuery = xml.parse(await (await query('p101')).text());
    expect(fromQuery.ErrorResponse.Error).toMatchObject({ Type: 'Sender', Code: 'ValidationError' });
  });

  it('gives the same bytes for the same question', async () => {
    const [first, second] = [await (await json(input())).text(), await (await json(input())).text()];
    expect(second).toBe(first);
  });
});
