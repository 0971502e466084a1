/** Two functions in place of one service per stage; its risks name what would make it worth another look. */
export const valuationPlatform = `# ADR-004: One function for the API, another for the model

- Status: Accepted
- Date: 2026-03-11
- Supersedes: ADR-003
- Owner: Valuation team
- Tags: lambda, packaging, cold-start

## Context

Every deploy of the API carried about 350 MB of model libraries, for the sake of a single route. That size kept it on Fargate, and each stage then needed a VPC, a cluster and a load balancer: about $30 a month for a development stage that does nothing, and an account that had reached its limit of five VPCs.

## Decision

Three parts are deployed apart and share one Python package.

| Part | Runs as | Package |
| --- | --- | --- |
| api | Lambda behind an HTTP API | ZIP, about 50 MB |
| valuation | Lambda, called by api directly | container image, about 350 MB |
| scraper | scheduled Lambda or ECS task | either |

Valuation takes all it needs as its input, so it has neither a database nor a VPC. On Lambda the API keeps no pool of connections; on a developer's machine it does.

## Consequences

### Positive

- A development stage costs about $0 in place of $30 a month.
- Stages need no VPC of their own.
- The API is deployed in 30–60 s; an image takes 3–5 min.

### Negative

- Cold start 1–2 s for api and 5–8 s for valuation.
- The call from one function to the other adds 50–100 ms to each valuation.
- Migrations of the database are a step of the pipeline now.

### Risks

- The first look-up after a quiet hour waits for valuation's cold start of 5–8 s (mitigation: provisioned concurrency)
- Many executions at once use up the database's connections (mitigation: RDS Proxy)

## Review triggers

- The cold-start rate of valuation exceeds 5 %
- Concurrent executions of api exceed 200
- valuation's image exceeds 1 GB
`;
