/** Nineteen functions in six modules; the limits it quotes are out of date. */
export const cora = `# ADR-012: Keep nineteen functions, warm those that people wait for

- Status: Accepted
- Date: 2026-02-11
- Owner: Cora team
- Deviation from best practice: knowingly. Secrets are still environment variables of some functions.
- Tags: lambda, cold-start, database

## Context

Six modules hold 19 functions in Python 3.11, all with the layer org-common: access 4, AI 2, workspaces 3, management 3, knowledge base 4, chat 3. People notice cold starts:

| Part of a cold start | ms |
| --- | --- |
| Environment | 200–400 |
| Runtime | 300–500 |
| Imports | 500–1,000 |
| Together | 1,000–1,900 |

1 to 3 s are seen. Warm, a request takes 40–170 ms. Postgres allows 100–500 connections.

Limits as they were known then:

| Limit | Value |
| --- | --- |
| Concurrent executions of the account | 1,000 |
| Burst | 500 a minute |
| /tmp | 512 MB |

## Options

### Option A: provisioned concurrency for what people wait for (chosen)

- Good, because cold starts go where they hurt
- Good, because nothing moves
- Bad, because it costs while nobody comes

2–5 environments each, on a schedule or by metric; none for administration.

### Option B: Fargate (not chosen)

- Good, because connections stay open
- Bad, because every task is paid for around the clock
- Bad, because it scales in minutes

### Option C: a pooler before Postgres (chosen)

- Good, because a thousand executions share a hundred connections
- Bad, because each query takes 1–5 ms longer

## Decision

Provisioned concurrency now, RDS Proxy once more than 100 executions run at once, and a slimmer layer. Fargate is looked at again when load is steady.

## Risks

- Execution roles grow more permissive over time
- Functions run different versions of org-common (mitigation: one version for all, checked in the pipeline)
- Keys can be read in the configuration of functions

## Review triggers

- The cold-start rate exceeds 10 %
- Concurrent executions exceed 100 without a pooler
- Functions use more than one version of the layer org-common
- Load is steady for a month

Review cadence: half-yearly
Next review: 2026-08-11
`;
