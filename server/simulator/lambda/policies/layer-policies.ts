import { matches, requireAll } from '../../constraints';
import { type Input, number, text } from '../../input';
import type { CallContext, Operation } from '../../service';
import { notFound, staleRevision } from '../errors';
import type { LayerVersion, PolicyStatement, ResourcePolicy } from '../state';
import { policyView, requireNewSid, statementOf } from './statement';

const ROUTE = '/2018-10-31/layers/{LayerName}/versions/{VersionNumber}/policy';

function requireVersion(input: Input, call: CallContext): LayerVersion {
  const name = text(input, 'LayerName')?.split(':layer:').at(-1) ?? '';
  const version = number(input, 'VersionNumber') ?? 0;
  const found = call.state.lambda.layers.get(name)?.versions.get(version);
  if (found !== undefined) return found;
  const arn = `arn:aws:lambda:${call.region}:${call.account}:layer:${name}:${version}`;
  throw notFound(`Layer version ${arn} does not exist.`);
}

function requireFresh(input: Input, policy: ResourcePolicy | null): void {
  const given = text(input, 'RevisionId');
  if (given !== undefined && given !== policy?.revisionId) throw staleRevision('GetLayerPolicy');
}

function write(call: CallContext, version: LayerVersion, statements: readonly PolicyStatement[]): string {
  const revisionId = call.world.nextUuid();
  version.policy = statements.length === 0 ? null : { statements, revisionId };
  return revisionId;
}

/** AddLayerVersionPermission: lets other accounts use a layer version. */
export const addLayerVersionPermission: Operation = {
  route: `POST ${ROUTE}`,
  status: 201,
  handle(input, call) {
    requireAll([matches(text(input, 'Action'), 'action', 'lambda:GetLayerVersion')]);
    const version = requireVersion(input, call);
    const { OrganizationId: _organisation, ...members } = input;
    const organised = { ...members, PrincipalOrgID: text(input, 'OrganizationId') };
    const statement = statementOf(organised, version.arn);
    requireFresh(input, version.policy);
    requireNewSid(version.policy, statement.Sid);
    const RevisionId = write(call, version, [...(version.policy?.statements ?? []), statement]);
    return { Statement: JSON.stringify(statement), RevisionId };
  },
};

/** GetLayerVersionPolicy. */
export const getLayerVersionPolicy: Operation = {
  route: `GET ${ROUTE}`,
  handle(input, call) {
    const { policy } = requireVersion(input, call);
    if (policy === null) throw notFound('No policy is associated with the given resource.');
    return policyView(policy);
  },
};

/** RemoveLayerVersionPermission: takes one statement away. */
export const removeLayerVersionPermission: Operation = {
  route: `DELETE ${ROUTE}/{StatementId}`,
  status: 204,
  handle(input, call) {
    const version = requireVersion(input, call);
    const { policy } = version;
    if (policy === null) throw notFound('No policy is associated with the given resource.');
    const sid = text(input, 'StatementId') ?? '';
    const left = policy.statements.filter((one) => one.Sid !== sid);
    requireFresh(input, policy);
    if (left.length === policy.statements.length) {
      throw notFound(`Statement ${sid} is not found in resource policy.`);
    }
    write(call, version, left);
    return {};
  },
};
