import { text } from '../../input';
import type { Operation } from '../../service';
import { fullConfiguration } from '../configuration';
import { invalid } from '../errors';
import { findFunction, readReference } from '../names';
import { publish } from '../publish';
import { requireRevision, requireSettled, revisionIdAt } from '../versions';

/** Publishes $LATEST as a version; unchanged code and configuration give the last version again. */
export const publishVersion: Operation = {
  route: 'POST /2015-03-31/functions/{FunctionName}/versions',
  status: 201,
  handle(input, call) {
    const target = findFunction(call, readReference(input, call));
    const { latest } = target;
    requireSettled(target, call.now);
    requireRevision(text(input, 'RevisionId'), revisionIdAt(call.world, target, latest, call.now));
    const expected = text(input, 'CodeSha256');
    if (expected !== undefined && expected !== '' && expected !== latest.code.sha256) {
      throw invalid(
        `CodeSHA256 (${expected}) is different from current CodeSHA256 in $LATEST (${latest.code.sha256}). Please try again with the CodeSHA256 in $LATEST.`,
      );
    }
    const published = publish(target, call, text(input, 'Description'));
    return fullConfiguration(call, target, published, published.version);
  },
};
