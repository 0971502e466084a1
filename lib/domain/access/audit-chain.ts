/** One audit entry before it is chained; plain JSON throughout. */
export interface AuditFacts {
  readonly at: string;
  readonly actorKind: string;
  readonly actorId: string | null;
  readonly actorLabel: string;
  readonly requestId: string | null;
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly subjectLabel: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly reason: string | null;
  readonly awsRequestIds: readonly string[];
}

export interface ChainedEntry extends AuditFacts {
  readonly sequence: string;
  readonly previousHash: string;
  readonly hash: string;
}

/** What the first entry names as the hash before it. */
export const genesisHash = '0'.repeat(64);

/** The text an entry's hash is taken over: canonical JSON (sorted keys) of its sequence, facts and predecessor. */
export function toChainText(sequence: string, facts: AuditFacts, previousHash: string): string {
  return toCanonicalJson({ ...facts, sequence, previousHash });
}

/** JSON with object keys sorted at every level, so that equal values have equal texts. */
export function toCanonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(toCanonicalJson).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const fields = Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, field]) => `${JSON.stringify(key)}:${toCanonicalJson(field)}`);
    return `{${fields.join(',')}}`;
  }
  return JSON.stringify(value ?? null);
}
