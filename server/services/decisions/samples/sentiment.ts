/** Images for the model, ZIP for the rest; its quarterly review is long overdue. */
export const sentiment = `# ADR-001: Package each function the way its size asks for

**Date**: 2025-11-23
**Status**: Active
**Deviation from best practice**: no, AWS advises the same
**Owner**: Tech lead
**Tags**: packaging, cold-start

## Context

Three functions differ by two orders of magnitude: analysis carries a DistilBERT model of 1.1 GB, dashboard 80 MB of FastAPI and what it needs, ingestion 50 MB and writes to DynamoDB.

## Options

**Option A: everything as images (not chosen)**
- ✅ One way to build
- ❌ 3 min from edit to test in place of 30 s
- ❌ 6–9 min of pipeline

**Option B: everything as ZIP (not chosen)**
- ✅ The quickest pipeline
- ❌ The model would have to be fetched when a function starts
- ❌ A function and its layers may take 250 MB at most

**Option C: an image for analysis, ZIP for the others (chosen)**
- ✅ Each starts as quickly as it can: 2–3 s for analysis, below 1 s for dashboard
- ✅ 3–4 min of pipeline
- ❌ Two ways to build

## Decision

Analysis is an image, dashboard and ingestion are ZIP packages. Terraform's package type is set by function.

## Rationale

| Monthly storage | Images | Mixed |
| --- | --- | --- |
| Registry | $0.36 | $0.11 |
| Object store | $0.00 | $0.01 |
| Total | $0.36 | $0.12 |

Together that saves about half of the pipeline's time and $0.25 a month.

## Validation

Sizes against what Lambda takes: https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html

## Consequences

### Positive

- A change of the dashboard is tested within 30 s.

### Negative

- Whoever works on all three knows two ways to build (mitigated by one Terraform module)

## Review triggers

Reconsider if:

1. Every function has become a machine-learning workload
2. dashboard or ingestion exceed 250 MB
3. The team agrees that it wants one packaging only
4. AWS offers a package format for both

Review cadence: quarterly
Next review: 2026-02-23
`;
