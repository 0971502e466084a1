"""CloudWatch Logs and Logs Insights."""

import datetime

GROUP = "/aws/lambda/valuation-platform-prod-api"
START = datetime.datetime(2026, 11, 19, 9, tzinfo=datetime.timezone.utc)
END = datetime.datetime(2026, 11, 19, 10, tzinfo=datetime.timezone.utc)
REPORTS = 'filter @type = "REPORT" | stats count(*) as invocations, count(@initDuration) as coldStarts by bin(1h)'


def asked(logs):
    window = {"startTime": int(START.timestamp()), "endTime": int(END.timestamp())}
    return logs.start_query(logGroupName=GROUP, queryString=REPORTS, **window)["queryId"]


def journey(simulator):
    logs = simulator.client("logs")
    first, second = asked(logs), asked(logs)
    logs.stop_query(queryId=second)
    simulator.advance(60)
    answer = logs.get_query_results(queryId=first)
    window = {"startTime": int(START.timestamp() * 1000), "endTime": int(END.timestamp() * 1000)}
    events = logs.filter_log_events(logGroupName=GROUP, filterPattern="REPORT", limit=5, **window)["events"]
    logs.put_retention_policy(logGroupName=GROUP, retentionInDays=30)
    kept = logs.describe_log_groups(logGroupNamePrefix=GROUP)["logGroups"][0]
    logs.delete_retention_policy(logGroupName=GROUP)
    return {
        "status": answer["status"],
        "fields": sorted(one["field"] for one in answer["results"][0]),
        "scanned": answer["statistics"]["bytesScanned"] > 0,
        "events": ["REPORT" in one["message"] for one in events],
        "retention": kept["retentionInDays"],
        "queries": len(logs.describe_queries(logGroupName=GROUP)["queries"]),
    }
