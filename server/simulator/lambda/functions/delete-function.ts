import type { CallContext, Operation } from '../../service';
import { conflict, functionNotFound, invalid } from '../errors';
import { findFunction, readReference } from '../names';
import { noteCapacity, noteDeletion } from '../note-capacity';
import type { LambdaFunction } from '../state';

const aliasName = /^(?!\d+$)[a-zA-Z0-9-_]+$/;

function deleteVersion(call: CallContext, target: LambdaFunction, version: string): void {
  const alias = [...target.aliases.values()].find(
    (one) => one.version === version || (one.weights !== null && Object.hasOwn(one.weights, version)),
  );
  if (alias) {
    throw conflict(`Cannot delete function version ${version}, because alias ${alias.name} points to it.`);
  }
  target.versions.delete(version);
  target.provisioned.delete(version);
  noteCapacity(call.state, target, call.now);
}

function deleteWhole(call: CallContext, target: LambdaFunction): void {
  call.state.lambda.functions.delete(target.name);
  noteDeletion(call.state, target.name, call.now);
}

/** Deletes a function with all its versions, or one version; a version that is not there counts as deleted. */
export const deleteFunction: Operation = {
  route: 'DELETE /2015-03-31/functions/{FunctionName}',
  status: 204,
  handle(input, call) {
    const reference = readReference(input, call);
    const { qualifier } = reference;
    if (qualifier === '$LATEST') {
      throw invalid('$LATEST version cannot be deleted without deleting the function.');
    }
    if (qualifier !== null && aliasName.test(qualifier)) {
      throw invalid('Deletion of aliases is not currently supported.');
    }
    const target = findFunction(call, reference);
    if (qualifier === null) deleteWhole(call, target);
    else if (/^\d+$/.test(qualifier)) deleteVersion(call, target, qualifier);
    else throw functionNotFound(reference.arn);
    return {};
  },
};
