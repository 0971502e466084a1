"""Drives a simulator through boto3 and prints what it saw as JSON; the endpoint is the first argument."""

import io
import json
import sys
import zipfile

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError

endpoint = sys.argv[1]
config = Config(retries={"max_attempts": 8, "mode": "standard"})


def client(service, credentials=None, region="us-east-1"):
    given = credentials or {"AccessKeyId": "SIMULATED111122223333", "SecretAccessKey": "any", "SessionToken": None}
    return boto3.client(
        service,
        region_name=region,
        endpoint_url=endpoint,
        aws_access_key_id=given["AccessKeyId"],
        aws_secret_access_key=given["SecretAccessKey"],
        aws_session_token=given["SessionToken"],
        config=config,
    )


def refusal(call, **arguments):
    try:
        call(**arguments)
    except ClientError as error:
        return [error.response["Error"]["Code"], error.response["ResponseMetadata"]["HTTPStatusCode"]]
    return None


package = io.BytesIO()
with zipfile.ZipFile(package, "w") as archive:
    archive.writestr("app.py", "def handler(event, context): return event")

seen = {}
sts = client("sts")
seen["account"] = sts.get_caller_identity()["Account"]
role = sts.assume_role(
    RoleArn="arn:aws:iam::444455556666:role/trimtab", RoleSessionName="journey", ExternalId="trimtab-simulated"
)
seen["assumed"] = client("sts", role["Credentials"]).get_caller_identity()["Arn"]
seen["wrong_external_id"] = refusal(
    sts.assume_role, RoleArn="arn:aws:iam::444455556666:role/trimtab", RoleSessionName="journey", ExternalId="guess"
)

functions = client("lambda")
functions.create_function(
    FunctionName="boto3-journey",
    Role="arn:aws:iam::111122223333:role/journey",
    Runtime="python3.13",
    Handler="app.handler",
    Code={"ZipFile": package.getvalue()},
    Tags={"team": "journey"},
)
functions.get_waiter("function_active_v2").wait(FunctionName="boto3-journey")
version = functions.publish_version(FunctionName="boto3-journey")["Version"]
functions.create_alias(FunctionName="boto3-journey", Name="live", FunctionVersion=version)
put = functions.put_provisioned_concurrency_config(
    FunctionName="boto3-journey", Qualifier="live", ProvisionedConcurrentExecutions=3
)
seen["put"] = [put["Status"], put["ResponseMetadata"]["HTTPStatusCode"]]
functions.get_waiter("function_updated_v2").wait(FunctionName="boto3-journey")
seen["on_latest"] = refusal(
    functions.put_provisioned_concurrency_config,
    FunctionName="boto3-journey",
    Qualifier="$LATEST",
    ProvisionedConcurrentExecutions=3,
)
pages = functions.get_paginator("list_functions").paginate(PaginationConfig={"PageSize": 10})
names = [one["FunctionName"] for page in pages for one in page["Functions"]]
seen["listed"] = ["boto3-journey" in names, len(names) == len(set(names))]
seen["settings"] = functions.get_account_settings()["AccountLimit"]["ConcurrentExecutions"]

mappings = client("resourcegroupstaggingapi").get_paginator("get_resources").paginate(
    TagFilters=[{"Key": "team", "Values": ["journey"]}], ResourceTypeFilters=["lambda:function"]
)
seen["tagged"] = [one["ResourceARN"] for page in mappings for one in page["ResourceTagMappingList"]]

ecs = client("ecs")
clusters = [arn for page in ecs.get_paginator("list_clusters").paginate() for arn in page["clusterArns"]]
seen["clusters"] = len(clusters) > 0
seen["no_cluster"] = refusal(ecs.describe_services, cluster="nowhere", services=["any"])
targets = client("application-autoscaling", region="eu-west-1").describe_scalable_targets(ServiceNamespace="ecs")
seen["targets"] = len(targets["ScalableTargets"]) > 0
metrics = client("cloudwatch").list_metrics(Namespace="AWS/Lambda", MetricName="Invocations")
seen["metrics"] = len(metrics["Metrics"]) > 0

print(json.dumps(seen))
