import { Environment, EvaluationError } from '@marcbachmann/cel-js';
import type { FieldUse } from '@/lib/domain/reviews/collect-seen';
import {
  type EstateFacts,
  estateLists,
  functionFields,
  type ModelField,
  serviceFields,
  type WorkloadFacts,
} from '@/lib/domain/reviews/estate-model';
import type { ExpressionResult } from '@/lib/domain/reviews/evaluate';
import { type Refusal, walkExpression } from './expression-uses';
import { findUnbounded } from './find-unbounded';

/** An expression that is fit to run. */
export interface CompiledExpression {
  readonly ok: true;
  readonly uses: readonly FieldUse[];
  readonly run: (facts: EstateFacts) => ExpressionResult;
}

export interface ExpressionProblem extends Refusal {
  readonly ok: false;
}

class Row {
  constructor(facts: WorkloadFacts) {
    Object.assign(this, facts);
  }
}
class WorkloadRow extends Row {}
class FunctionRow extends Row {}
class ServiceRow extends Row {}

// With one loop at most, so many nodes over ten thousand workloads are a few million steps.
const limits = {
  maxAstNodes: 200,
  maxDepth: 30,
  maxListElements: 50,
  maxMapEntries: 10,
  maxCallArguments: 4,
};
const environment = new Environment({ limits })
  .registerType('Workload', { ctor: WorkloadRow, fields: toFields(estateLists.workloads) })
  .registerType('Function', { ctor: FunctionRow, fields: toFields(functionFields) })
  .registerType('Service', { ctor: ServiceRow, fields: toFields(serviceFields) })
  .registerVariable('workloads', 'list<Workload>')
  .registerVariable('functions', 'list<Function>')
  .registerVariable('services', 'list<Service>')
  .registerFunction('sum(list<double>): double', (list: readonly number[]) => list.reduce((a, b) => a + b, 0))
  .registerFunction('max(list<double>): double', (list: readonly number[]) => extremeOf(list, Math.max))
  .registerFunction('min(list<double>): double', (list: readonly number[]) => extremeOf(list, Math.min));

/** An expression checked against the estate's model, or what is wrong with it and where; never throws. */
export function compileExpression(text: string): CompiledExpression | ExpressionProblem {
  try {
    const parsed = environment.parse(text);
    const { uses, lists, refusals } = walkExpression(parsed.ast);
    const [refusal] = refusals;
    if (refusal) return { ok: false, ...refusal };
    const { valid, type, error } = parsed.check();
    if (!valid) return toProblem(error, text);
    const unbounded = findUnbounded(parsed.ast);
    if (unbounded) return { ok: false, ...unbounded };
    if (type !== 'bool') {
      const message = `It gives a ${type}; a rule must be true or false, so compare it with something.`;
      return { ok: false, from: 0, to: text.length, message };
    }
    if (lists.size === 0) {
      const message = 'It looks at nothing of the estate: name workloads, functions or services.';
      return { ok: false, from: 0, to: text.length, message };
    }
    return { ok: true, uses, run: (facts) => run(parsed, facts) };
  } catch (error) {
    return toProblem(error, text);
  }
}

function run(
  parsed: (context: ReturnType<typeof toContext>) => unknown,
  facts: EstateFacts,
): ExpressionResult {
  try {
    const value = parsed(toContext(facts));
    return typeof value === 'boolean'
      ? { kind: 'value', value }
      : { kind: 'invalid', reason: 'it gave neither true nor false.' };
  } catch (error) {
    if (!(error instanceof EvaluationError)) throw error;
    // A field that is not there is not known; of nothing there is no largest.
    if (error.code === 'no_such_key' || error.code === nothingThere) return { kind: 'absent' };
    return { kind: 'invalid', reason: `${error.summary}.` };
  }
}

const nothingThere = 'nothing_there';

function extremeOf(list: readonly number[], pick: (...values: number[]) => number): number {
  if (list.length === 0) throw new EvaluationError({ code: nothingThere, message: 'There is nothing there' });
  return list.reduce((a, b) => pick(a, b));
}

// One set of facts is looked at by many rules.
const contexts = new WeakMap<EstateFacts, ReturnType<typeof toRows>>();

function toContext(facts: EstateFacts) {
  const kept = contexts.get(facts) ?? toRows(facts);
  contexts.set(facts, kept);
  return kept;
}

function toRows({ functions, services }: EstateFacts) {
  return {
    workloads: [...functions, ...services].map((facts) => new WorkloadRow(facts)),
    functions: functions.map((facts) => new FunctionRow(facts)),
    services: services.map((facts) => new ServiceRow(facts)),
  };
}

function toFields(fields: readonly ModelField[]) {
  return Object.fromEntries(fields.map(({ name, type }) => [name, type]));
}

function toProblem(error: unknown, text: string): ExpressionProblem {
  const { summary, range } = readError(error);
  const { from, to } = range ?? { from: 0, to: text.length };
  const place = text.slice(from, to);
  const message = place === '' ? `${summary}, at its end.` : `${summary}, at “${place}”.`;
  return { ok: false, from, to, message };
}

function readError(error: unknown) {
  if (!(error instanceof Error) || !('summary' in error)) throw error;
  const found = 'range' in error && typeof error.range === 'object' ? error.range : null;
  const range =
    found && 'start' in found && 'end' in found ? { from: Number(found.start), to: Number(found.end) } : null;
  return { summary: sayPlainly(String(error.summary)), range };
}

function sayPlainly(summary: string): string {
  return summary
    .replace(/^No such key: /, 'There is no field ')
    .replace(/^Unknown variable: /, 'There is nothing called ')
    .replace('Unexpected token: EOF', 'Something is missing')
    .replace(/^no such overload: /, 'These can’t be combined: ');
}
