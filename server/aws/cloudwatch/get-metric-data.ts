import { type MetricDataQuery, paginateGetMetricData } from '@aws-sdk/client-cloudwatch';
import type { AwsAccess, AwsScope } from '../access';
import { cloudWatchClient } from '../client-factory';
import { AwsError } from '../errors';

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

/** How many datapoints CloudWatch gives in one answer; more come as a further page, which is paid for again. */
const pointsPerCall = 100_800;

/**
 * The answers to any number of questions over one window, in their order, as many a call as CloudWatch takes. It
 * answers all or throws: what it could not read is never taken for a period without datapoints.
 */
export async function getMetricData(
  access: AwsAccess,
  scope: AwsScope,
  questions: readonly MetricQuestion[],
  window: MetricWindow,
): Promise<readonly MetricAnswer[]> {
  const answers: MetricAnswer[] = [];
  const perCall = countPerCall(questions, window);
  for (let from = 0; from < questions.length; from += perCall) {
    const batch = questions.slice(from, from + perCall);
    answers.push(...(await askBatch(access, scope, batch, window)));
  }
  return answers;
}

function countPerCall(questions: readonly MetricQuestion[], { start, end }: MetricWindow): number {
  const shortest = Math.min(...questions.map((question) => question.periodSeconds));
  const points = Math.ceil((end.getTime() - start.getTime()) / 1000 / shortest);
  return Math.max(1, Math.min(questionsPerCall, Math.floor(pointsPerCall / Math.max(1, points))));
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
      if (result.StatusCode === 'InternalError' || result.StatusCode === 'Forbidden') {
        throw unreadable(scope, result.StatusCode);
      }
      for (const [index, at] of (result.Timestamps ?? []).entries()) {
        const value = values[index];
        if (value !== undefined) list?.push({ at, value });
      }
    }
  }
  return points;
}

function unreadable(scope: AwsScope, status: 'InternalError' | 'Forbidden'): AwsError {
  return new AwsError({
    kind: status === 'Forbidden' ? 'denied' : 'service',
    code: status,
    message: 'CloudWatch could not read a metric it was asked for',
    operation: 'cloudwatch:GetMetricData',
    scope: { accountId: scope.accountId, region: scope.region, roleArn: scope.roleArn },
    awsRequestId: null,
    status: 200,
  });
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
