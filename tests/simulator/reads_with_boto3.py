"""Reads metrics, services and scaling from the endpoint given, and prints what came back as JSON."""

import datetime
import json
import sys

import boto3

endpoint, name = sys.argv[1], sys.argv[2]


def client(service, region):
    return boto3.client(
        service,
        endpoint_url=endpoint,
        region_name=region,
        aws_access_key_id="SIMULATED111122223333",
        aws_secret_access_key="any",
    )


def query(identifier, metric, statistic):
    dimensions = [{"Name": "FunctionName", "Value": name}]
    named = {"Namespace": "AWS/Lambda", "MetricName": metric, "Dimensions": dimensions}
    return {"Id": identifier, "MetricStat": {"Metric": named, "Period": 3600, "Stat": statistic}}


def metrics():
    pages = client("cloudwatch", "us-east-1").get_paginator("get_metric_data").paginate(
        MetricDataQueries=[query("sum", "Invocations", "Sum"), query("p95", "Duration", "p95")],
        StartTime=datetime.datetime(2026, 11, 19, 7, tzinfo=datetime.timezone.utc),
        EndTime=datetime.datetime(2026, 11, 19, 12, tzinfo=datetime.timezone.utc),
    )
    results = [one for page in pages for one in page["MetricDataResults"]]
    return {one["Id"]: [[at.timestamp(), value] for at, value in zip(one["Timestamps"], one["Values"])] for one in results}


def refusal():
    cloudwatch = client("cloudwatch", "us-east-1")
    try:
        cloudwatch.get_metric_data(MetricDataQueries=[], StartTime=0, EndTime=1)
    except cloudwatch.exceptions.ClientError as error:
        return error.response["Error"]["Code"]


def services():
    ecs = client("ecs", "eu-west-1")
    found = ecs.describe_services(cluster="placement-platform-prod", services=["placement", "gone"])
    return [found["services"][0]["runningCount"], found["failures"][0]["reason"]]


def targets():
    scaling = client("application-autoscaling", "us-east-1")
    pages = scaling.get_paginator("describe_scalable_targets").paginate(ServiceNamespace="lambda")
    return [one["ResourceId"] for page in pages for one in page["ScalableTargets"]]


print(json.dumps({"metrics": metrics(), "refusal": refusal(), "services": services(), "targets": targets()}))
