import { oneOf, present, requireAll } from '../../constraints';
import { text } from '../../input';
import type { Operation } from '../../service';
import { findUnqualified } from '../names';

const ROUTE = '/2024-08-31/functions/{FunctionName}/recursion-config';

/** PutFunctionRecursionConfig: whether Lambda ends a loop of invocations. */
export const putFunctionRecursionConfig: Operation = {
  route: `PUT ${ROUTE}`,
  handle(input, call) {
    const given = text(input, 'RecursiveLoop');
    requireAll([present(given, 'recursiveLoop'), oneOf(given, 'recursiveLoop', ['Terminate', 'Allow'])]);
    const target = findUnqualified(input, call);
    target.recursiveLoop = given === 'Allow' ? 'Allow' : 'Terminate';
    return { RecursiveLoop: target.recursiveLoop };
  },
};

/** GetFunctionRecursionConfig. */
export const getFunctionRecursionConfig: Operation = {
  route: `GET ${ROUTE}`,
  handle: (input, call) => ({ RecursiveLoop: findUnqualified(input, call).recursiveLoop }),
};
