/** From Fargate to Lambda; its cost table is wrong by ten in compute, and one of its limits is another one's. */
export const llmBackend = `# ADR-002: Answer prompts from a function instead of a service

- Status: Accepted
- Date: 2026-01-15
- Owner: Assistant team
- Tags: lambda, cost, migration

## Context

The backend passes prompts to a hosted model and reads a hosted Postgres. Most of the day nobody asks anything, while one Fargate task and its load balancer cost the same around the clock.

## Decision

llm-backend becomes one Lambda function behind an HTTP API: Python 3.13, 512 MB, a timeout of 30 s, a package of about 15 MB. The service stays as it is until the function has run for a day.

## Rationale

Cost a month, as estimated when it was decided:

| Item | Fargate | Lambda, 100 k requests | Lambda, 1 M requests |
| --- | --- | --- | --- |
| Compute | $14.50 | $0.17 | $1.67 |
| Load balancer or HTTP API | $16.20 | $0.00 | $1.00 |
| Requests | – | $0.00 | $0.20 |
| Data out | $0.90 (10 GB) | $0.90 (10 GB) | $9.00 (100 GB) |
| Total | $31.60 | $1.07 | $11.87 |

That is 95 % less at 100 k requests and 62 % less at 1 M, at 2 s a request.

Limits it was checked against:

| Limit | Value | Ours |
| --- | --- | --- |
| Timeout | 15 min | 30 s |
| Memory | 10 GB | 512 MB |
| Package, unzipped | 50 MB | 15 MB |
| Burst | 500–3,000 at once | 100–200 |

## Consequences

### Positive

- Nothing is paid for while nobody asks.

### Negative

- After about 15 min without a request the next waits 1–2 s longer.
- An answer takes 1–5 s, nearly all of it the model's.

## Implementation

- Rollback: the front end is pointed at the service again, which is left untouched.

## Checklist

- [x] Folder for the function
- [x] Application copied and adapted
- [x] Handler
- [x] Requirements cut down
- [x] Policies
- [x] Scripts that deploy
- [x] Scripts that test
- [ ] Deployed
- [ ] Endpoints tested
- [ ] Front end pointed at it
- [ ] Watched for 24 hours
- [ ] Service removed

## Review triggers

- The error rate exceeds 5 %
- Duration exceeds 25 s
- Throttles exceed 0
- Concurrent executions exceed 800
- The monthly cost of llm-backend exceeds $11.87

Next review: 2026-07-15
`;
