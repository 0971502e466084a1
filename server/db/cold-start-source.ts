import { Prisma } from './generated/client';

/** A period of which the logs hold fewer requests than CloudWatch counted was read in part. */
const mostlyRead = 0.9;

/**
 * Joins to roll-ups `r` what is known of their cold starts, as `cold`: from the logs where these were read, which have
 * every request and what AWS billed, otherwise from Lambda Insights; null where neither counted. Every figure of hours
 * and days takes its source from here.
 */
export const joinColdStarts = Prisma.sql`
  LEFT JOIN "ColdStartRollUp" logs ON logs."workloadId" = r."workloadId" AND logs.period = r.period
    AND logs.start = r.start AND logs.requests >= r.invocations * ${mostlyRead}::float8
  CROSS JOIN LATERAL (SELECT
    CASE WHEN logs.requests IS NOT NULL THEN 'logs' WHEN r."coldStarts" IS NOT NULL THEN 'insights' END AS source,
    coalesce(logs.requests::float8, CASE WHEN r."coldStarts" IS NOT NULL THEN r.invocations END) AS requests,
    coalesce(logs."coldStarts"::float8, r."coldStarts") AS "coldStarts",
    coalesce(logs."initMsSum", r."initMsSum") AS "initMsSum",
    coalesce(logs."billedInitMs", r."initMsSum") AS "billedInitMs",
    CASE WHEN logs.requests IS NOT NULL THEN logs."initMsP50" ELSE r."initMsP50" END AS "initMsP50",
    CASE WHEN logs.requests IS NOT NULL THEN logs."initMsP95" ELSE r."initMsP95" END AS "initMsP95") cold`;

/**
 * Joins to workloads `w` with summaries `s` what is known of the summaries' cold starts, as `cold`: over the days since
 * their window began that the logs were read of, otherwise what Lambda Insights summarised.
 */
export const joinColdStartsOfSummary = Prisma.sql`
  LEFT JOIN LATERAL (
    SELECT sum(requests)::float8 AS requests, sum("coldStarts")::float8 AS "coldStarts", min(start) AS since
    FROM "ColdStartRollUp" WHERE "workloadId" = w.id AND period = 'day' AND start >= s."windowStart") logs ON true
  CROSS JOIN LATERAL (SELECT
    CASE WHEN logs.requests > 0 THEN 'logs' WHEN s."coldStarts" IS NOT NULL THEN 'insights' END AS source,
    coalesce(logs.requests, CASE WHEN s."coldStarts" IS NOT NULL THEN s.invocations END) AS requests,
    coalesce(logs."coldStarts", s."coldStarts") AS "coldStarts",
    coalesce(logs.since, s."windowStart") AS "windowStart") cold`;
