import { texts } from '../../input';
import type { CallContext, Operation } from '../../service';

const FARGATE_PROVIDERS = ['FARGATE', 'FARGATE_SPOT'];

function providerView(call: CallContext, name: string) {
  return {
    capacityProviderArn: `arn:aws:ecs:${call.region}:${call.account}:capacity-provider/${name}`,
    name,
    status: 'ACTIVE',
    tags: [],
    type: name,
  };
}

/** DescribeCapacityProviders: Fargate's own two, by name or ARN; any other is a failure with reason MISSING. */
export const describeCapacityProviders: Operation = {
  handle(input, call) {
    const given = texts(input, 'capacityProviders');
    const names = given.length === 0 ? FARGATE_PROVIDERS : given;
    const known = (name: string) => FARGATE_PROVIDERS.find((one) => name === one || name.endsWith(`/${one}`));
    return {
      capacityProviders: names.flatMap((name) => {
        const found = known(name);
        return found === undefined ? [] : [providerView(call, found)];
      }),
      failures: names
        .filter((name) => known(name) === undefined)
        .map((name) => ({
          arn: name.startsWith('arn:') ? name : providerView(call, name).capacityProviderArn,
          reason: 'MISSING',
        })),
    };
  },
};
