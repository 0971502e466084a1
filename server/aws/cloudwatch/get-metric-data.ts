import { type MetricDataQuery, paginateGetMetricData } from '@aws-sdk/client-cloudwatch';
import type { AwsAccess, AwsScope } from '../access';
import { cloudWatchClient } from '../client-factory';

/** One metric asked of CloudWatch. */
export interface MetricQuestion {
  readonly namespace: string;
  readonly name: string;
  readonly dimensions: Readonly<Record<string, string>>;
  /** e.g. Sum, Maximum, p95 */
  readonly statistic: string;
  readonly periodSeconds: number;
}

export interface MetricWindow {
  readonly start: Date;
  readonly end: Date;
}

/** Datapoints in order of time; a period without one is left out, never filled. */
export type MetricAnswer = readonly { readonly at: Date; readonly value: number }[];

/** What CloudWatch takes in one call. */
export const questionsPerCall = 500;

/** The answers to any number of questions over one window, in their order, 500 a call as CloudWatch allows. */
export async function getMetricData(
  access: AwsAccess,
  scope: AwsScope,
  questions: readonly MetricQuestion[],
  window: MetricWindow,
): Promise<readonly MetricAnswer[]> {
  const answers: MetricAnswer[] = [];
  for (let from = 0; from < questions.length; from += questionsPerCall) {
    const batch = questions.slice(from, from + questionsPerCall);
    answers.push(...(await askBatch(access, scope, batch, window)));
  }
  return answers;
}

async function askBatch(
  access: AwsAccess,
  scope: AwsScope,
  batch: readonly MetricQuestion[],
  window: MetricWindow,
): Promise<readonly MetricAnswer[]> {
  const points = batch.map((): { at: Date; value: number }[] => []);
  const pages = paginateGetMetricData(
    { client: cloudWatchClient(access, scope) },
    {
      StartTime: window.start,
      EndTime: window.end,
      ScanBy: 'TimestampAscending',
      MetricDataQueries: batch.map(toQuery),
    },
  );
  for await (const page of pages) {
    for (const result of page.MetricDataResults ?? []) {
      const list = points[Number(result.Id?.slice(1))];
      const values = result.Values ?? [];
      for (const [index, at] of (result.Timestamps ?? []).entries()) {
        const value = values[index];
        if (value !== undefined) list?.push({ at, value });
      }
    }
  }
  return points;
}

function toQuery(question: MetricQuestion, index: number): MetricDataQuery {
  return {
    Id: `m${index}`,
    MetricStat: {
      Metric: {
        Namespace: question.namespace,
        MetricName: question.name,
        Dimensions: Object.entries(question.dimensions).map(([Name, Value]) => ({ Name, Value })),
      },
      Stat: question.statistic,
      Period: question.periodSeconds,
    },
  };
}
