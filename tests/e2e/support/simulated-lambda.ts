import {
  GetProvisionedConcurrencyConfigCommand,
  LambdaClient,
  ListAliasesCommand,
  ProvisionedConcurrencyConfigNotFoundException,
} from '@aws-sdk/client-lambda';
import { instance } from './instance';

/** A function of the sample estate and where it is. */
export interface SampleFunction {
  readonly account: string;
  readonly region: string;
  readonly function: string;
}

/** A function of acme-prod in its home region. */
export function inProd(name: string): SampleFunction {
  return { account: '111122223333', region: 'us-east-1', function: name };
}

async function ask<Answer>(
  { account, region }: SampleFunction,
  question: (lambda: LambdaClient) => Promise<Answer>,
): Promise<Answer> {
  const credentials = { accessKeyId: `SIMULATED${account}`, secretAccessKey: 'any' };
  const lambda = new LambdaClient({ endpoint: instance().simulator.url, region, credentials });
  try {
    return await question(lambda);
  } finally {
    lambda.destroy();
  }
}

/** What AWS holds for an alias, read without the console; null when provisioned concurrency is off. */
export async function provisionedOnAws(sample: SampleFunction, qualifier: string) {
  return ask(sample, async (lambda) => {
    const command = { FunctionName: sample.function, Qualifier: qualifier };
    try {
      const answer = await lambda.send(new GetProvisionedConcurrencyConfigCommand(command));
      return { requested: answer.RequestedProvisionedConcurrentExecutions, status: answer.Status };
    } catch (error) {
      if (error instanceof ProvisionedConcurrencyConfigNotFoundException) return null;
      throw error;
    }
  });
}

/** The aliases AWS knows of a function. */
export async function aliasesOnAws(sample: SampleFunction): Promise<readonly string[]> {
  return ask(sample, async (lambda) => {
    const { Aliases = [] } = await lambda.send(new ListAliasesCommand({ FunctionName: sample.function }));
    return Aliases.map((alias) => `${alias.Name} → ${alias.FunctionVersion}`);
  });
}
