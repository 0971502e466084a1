import { between, oneOf, present, requireAll } from '../constraints';
import { type Input, number, text } from '../input';
import type { CallContext, Operation } from '../service';
import { tokenPage } from '../token-page';
import { activatedTags } from './bill/tags';
import { dimensionNames, dimensionOf } from './dimensions';
import { invalidToken } from './errors';
import { readFilter } from './expression';
import { linesOf } from './lines';
import { readPeriod } from './period';

function pageOfValues(input: Input, values: readonly string[]) {
  const size = number(input, 'MaxResults');
  requireAll([between(size, 'maxResults', 1)]);
  const search = text(input, 'SearchString') ?? '';
  const found = [...new Set(values)].filter((value) => value !== '' && value.includes(search)).sort();
  const page = tokenPage(
    found,
    (value) => value,
    Math.min(size ?? 1000, 1000),
    text(input, 'NextPageToken'),
    invalidToken,
  );
  return {
    items: page.items,
    sizes: {
      ReturnSize: page.items.length,
      TotalSize: found.length,
      ...(page.token === null ? {} : { NextPageToken: page.token }),
    },
  };
}

function accountName(call: CallContext, id: string): Readonly<Record<string, string>> {
  const name = call.world.accounts.get(id)?.name;
  return name === undefined ? {} : { description: name };
}

/** The values a dimension has on the bill of a period, in order. */
export const getDimensionValues: Operation = {
  handle(input, call) {
    const dimension = text(input, 'Dimension');
    requireAll([present(dimension, 'dimension'), oneOf(dimension, 'dimension', dimensionNames)]);
    const lines = linesOf(call, readPeriod(input, call.now), readFilter(input));
    const page = pageOfValues(
      input,
      lines.map((line) => dimensionOf(line, dimension ?? '')),
    );
    const DimensionValues = page.items.map((Value) => ({ Value, Attributes: accountName(call, Value) }));
    return { DimensionValues, ...page.sizes };
  },
};

/** The activated tag keys, or the values one of them has on the bill of a period. */
export const getTags: Operation = {
  handle(input, call) {
    const key = text(input, 'TagKey');
    const lines = linesOf(call, readPeriod(input, call.now), readFilter(input));
    const values =
      key === undefined
        ? activatedTags.filter((tag) => lines.some((line) => line.tags[tag] !== undefined))
        : lines.flatMap((line) => line.tags[key] ?? []);
    const page = pageOfValues(input, values);
    return { Tags: page.items, ...page.sizes };
  },
};
