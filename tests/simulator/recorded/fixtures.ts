import type { CreateFunctionCommandInput, Lambda } from '@aws-sdk/client-lambda';
import { account, region } from './expected-answer';

export const roleArn = `arn:aws:iam::${account}:role/recorded`;

/** ARN of a function, version or alias in the account of the replays. */
export function functionArn(name: string): string {
  return `arn:aws:lambda:${region}:${account}:function:${name}`;
}

const base = {
  Role: roleArn,
  Runtime: 'python3.12',
  Code: { S3Bucket: 'recorded', S3Key: 'one.zip' },
} as const;

/** A call that creates a function as most recordings begin: Python, 30 seconds, an empty environment. */
export function createWithHandler(name: string, more: Partial<CreateFunctionCommandInput> = {}) {
  return (lambda: Lambda) =>
    lambda.createFunction({
      ...base,
      FunctionName: name,
      Handler: 'handler.handler',
      Timeout: 30,
      Environment: { Variables: {} },
      ...more,
    });
}

/** A call that creates a function with no more than is needed. */
export function createBare(name: string, more: Partial<CreateFunctionCommandInput> = {}) {
  return (lambda: Lambda) =>
    lambda.createFunction({ ...base, FunctionName: name, Handler: 'index.handler', ...more });
}
