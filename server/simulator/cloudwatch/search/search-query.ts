/** A SEARCH, parsed: the metrics whose schema and names it lets pass. */
export interface SearchQuery {
  /** Namespace and exactly these dimensions; null: any. */
  readonly schema: { readonly namespace: string; readonly dimensions: readonly string[] } | null;
  /** Null: every metric of the schema. */
  readonly condition: Condition | null;
}

/** What a metric must be like. */
export type Condition =
  | { readonly kind: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition }
  | {
      readonly kind: 'term';
      /** `Namespace`, `MetricName` or a dimension; null: any of them, names of dimensions included. */
      readonly property: string | null;
      readonly text: string;
      /** It was quoted, so that the whole must be equal. */
      readonly exact: boolean;
    };
