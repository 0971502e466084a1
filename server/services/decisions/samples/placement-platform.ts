/** Long-running services on Fargate; the weight it calls a base guarantees no task on demand. */
export const placementPlatform = `# ADR-007: Domain services run on Fargate, what is short on Lambda

- Owner: Placement team
- Tags: fargate, spot, scaling

## Status

Accepted

## Date

2026-02-04

## Context

Requests and events come and go and suit Lambda. The domain's own services do not: they hold pools of connections, keep sockets open, and must answer without a cold start.

## Decision

| Workload | Runs on | Tasks |
| --- | --- | --- |
| placement | Fargate, 0.5 vCPU and 1 GB | 2–10 |
| validation | Fargate, 0.5 vCPU and 1 GB | 1–5 |
| notification | Fargate, 0.5 vCPU and 1 GB | 1–3 |
| api, workers | Lambda | – |

Of the tasks, Spot has a weight of 80 and on-demand capacity a weight of 20, meant as the base that always runs. Each service follows a target of 70 % CPU, scaling out after 60 s and in after 300 s. A deploy keeps at least 50 % and at most 200 % of the tasks. The load balancer is internal and asks /health/live.

## Decision criteria

### Use Lambda when

- it ends within 15 minutes
- traffic is sporadic
- it keeps no state
- events start it
- low traffic should cost little
- it is plain request and response

### Use Fargate when

- it runs on and on
- traffic is steady
- connections are pooled
- clients use WebSocket or gRPC
- the domain's logic is heavy
- no cold start is acceptable
- it needs more than 10 GB or 6 vCPU

## Consequences

### Positive

- No cold starts, and latency that can be predicted.
- Spot costs up to 70 % less.

### Negative

- Tasks are paid for while they idle.
- Images, a registry and rolling deploys have to be looked after.

### Risks

- Spot capacity is withdrawn while placement runs at its minimum (mitigation: an on-demand base)

## Review triggers

- CPU utilisation of placement exceeds 85 %
- placement runs 10 tasks, its maximum
- The monthly cost of placement exceeds that of a function for the same requests

## Links

- [ADR-002: Answer prompts from a function instead of a service](002-answer-prompts.md)
`;
