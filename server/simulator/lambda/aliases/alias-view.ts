import { uuidOf } from '../../random';
import type { Output } from '../../service';
import type { World } from '../../world';
import type { FunctionAlias, LambdaFunction } from '../state';

/** The RevisionId of an alias, which changes with every update. */
export function aliasRevisionId(world: World, target: LambdaFunction, alias: FunctionAlias): string {
  return uuidOf(`${world.seed}/${target.arn}/alias/${alias.name}/${alias.revision}`);
}

/** An alias as every alias call shows it. */
export function aliasView(world: World, target: LambdaFunction, alias: FunctionAlias): Output {
  return {
    AliasArn: `${target.arn}:${alias.name}`,
    Name: alias.name,
    FunctionVersion: alias.version,
    Description: alias.description,
    ...(alias.weights ? { RoutingConfig: { AdditionalVersionWeights: alias.weights } } : {}),
    RevisionId: aliasRevisionId(world, target, alias),
  };
}
