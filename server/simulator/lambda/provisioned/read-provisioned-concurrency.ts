import { AwsError } from '../../errors';
import type { Operation } from '../../service';
import { invalid } from '../errors';
import { findFunction, readReference } from '../names';
import { noteCapacity } from '../note-capacity';
import { pageOf } from '../pages';
import { findQualified } from './find-qualified';
import { provisionedView } from './provisioned-at';

const notPublished = () => invalid('The function resource provided must be an alias or a published version.');

function notConfigured(): AwsError {
  const message = 'No Provisioned Concurrency Config found for this function';
  return new AwsError('ProvisionedConcurrencyConfigNotFoundException', message, {
    status: 404,
    members: { Type: 'User' },
  });
}

/** The configuration of one alias or version; it is registered under the name it was put with only. */
export const getProvisionedConcurrencyConfig: Operation = {
  route: 'GET /2019-09-30/functions/{FunctionName}/provisioned-concurrency',
  handle(input, call) {
    const { target, qualifier } = findQualified(input, call, notPublished);
    const config = target.provisioned.get(qualifier);
    if (!config) throw notConfigured();
    return provisionedView(config, call.now);
  },
};

/** Removes the configuration at once; one that is not there counts as removed. */
export const deleteProvisionedConcurrencyConfig: Operation = {
  route: 'DELETE /2019-09-30/functions/{FunctionName}/provisioned-concurrency',
  status: 204,
  handle(input, call) {
    const { target, qualifier } = findQualified(input, call, notPublished);
    target.provisioned.delete(qualifier);
    noteCapacity(call.state, target, call.now);
    return {};
  },
};

/** All configurations of a function, at most 50 a page. */
export const listProvisionedConcurrencyConfigs: Operation = {
  route: 'GET /2019-09-30/functions/{FunctionName}/provisioned-concurrency?List=ALL',
  handle(input, call) {
    const target = findFunction(call, readReference(input, call));
    const page = pageOf(input, [...target.provisioned], ([qualifier]) => qualifier, 50);
    return {
      ProvisionedConcurrencyConfigs: page.items.map(([qualifier, config]) => ({
        FunctionArn: `${target.arn}:${qualifier}`,
        ...provisionedView(config, call.now),
      })),
      ...page.next,
    };
  },
};
