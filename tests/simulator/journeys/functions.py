"""Lambda, tags and identity."""

import io
import zipfile

from clients import refusal


def package():
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("app.py", "def handler(event, context): return event")
    return made.getvalue()


NAME = "boto3-journey"
ROLE = "arn:aws:iam::111122223333:role/journey"


def identity(simulator):
    sts = simulator.client("sts")
    given = {"RoleArn": "arn:aws:iam::444455556666:role/trimtab", "RoleSessionName": "journey"}
    role = sts.assume_role(**given, ExternalId="trimtab-simulated")["Credentials"]
    assumed = simulator.client("sts", account=role["AccessKeyId"][-12:], token=role["SessionToken"])
    return {
        "account": sts.get_caller_identity()["Account"],
        "assumed": assumed.get_caller_identity()["Arn"],
        "wrong external id": refusal(sts.assume_role, **given, ExternalId="guess"),
    }


def created(simulator, aws):
    aws.create_function(
        FunctionName=NAME, Role=ROLE, Runtime="python3.13", Handler="app.handler", Code={"ZipFile": package()}, Tags={"team": "journey"}
    )
    simulator.advance(5)
    aws.get_waiter("function_active_v2").wait(FunctionName=NAME)
    aws.update_function_configuration(FunctionName=NAME, MemorySize=256)
    simulator.advance(5)
    aws.update_function_code(FunctionName=NAME, ZipFile=package(), Publish=True)
    simulator.advance(5)
    aws.update_function_configuration(FunctionName=NAME, MemorySize=512)
    simulator.advance(5)
    version = aws.publish_version(FunctionName=NAME)["Version"]
    aws.create_alias(FunctionName=NAME, Name="live", FunctionVersion="1")
    return {
        "version": version,
        "memory": aws.get_function_configuration(FunctionName=NAME)["MemorySize"],
        "tags": aws.get_function(FunctionName=NAME)["Tags"],
        "versions": [one["Version"] for one in aws.list_versions_by_function(FunctionName=NAME)["Versions"]],
        "alias": aws.get_alias(FunctionName=NAME, Name="live")["FunctionVersion"],
        "aliases": len(aws.list_aliases(FunctionName=NAME)["Aliases"]),
    }


def provisioned(simulator, aws):
    live = {"FunctionName": NAME, "Qualifier": "live"}
    put = aws.put_provisioned_concurrency_config(**live, ProvisionedConcurrentExecutions=3)
    simulator.advance(60)
    ready = aws.get_provisioned_concurrency_config(**live)
    aws.update_alias(FunctionName=NAME, Name="live", FunctionVersion="2")
    moving = aws.get_provisioned_concurrency_config(**live)
    simulator.advance(600)
    moved = aws.get_provisioned_concurrency_config(**live)
    listed = aws.list_provisioned_concurrency_configs(FunctionName=NAME)["ProvisionedConcurrencyConfigs"]
    aws.put_function_concurrency(FunctionName=NAME, ReservedConcurrentExecutions=10)
    reserved = aws.get_function_concurrency(FunctionName=NAME)["ReservedConcurrentExecutions"]
    aws.delete_function_concurrency(FunctionName=NAME)
    aws.delete_provisioned_concurrency_config(**live)
    return {
        "put": [put["Status"], put["ResponseMetadata"]["HTTPStatusCode"]],
        "ready": [ready["Status"], ready["AllocatedProvisionedConcurrentExecutions"]],
        "moving": moving["Status"],
        "moved": moved["Status"],
        "listed": len(listed),
        "reserved": reserved,
        "gone": refusal(aws.get_provisioned_concurrency_config, **live),
        "on latest": refusal(
            aws.put_provisioned_concurrency_config, FunctionName=NAME, Qualifier="$LATEST", ProvisionedConcurrentExecutions=3
        ),
    }


def settings(aws):
    own = {"FunctionName": NAME}
    aws.add_permission(**own, StatementId="s3", Action="lambda:InvokeFunction", Principal="s3.amazonaws.com")
    policy = "s3.amazonaws.com" in aws.get_policy(**own)["Policy"]
    aws.remove_permission(**own, StatementId="s3")
    aws.create_function_url_config(**own, AuthType="NONE")
    aws.update_function_url_config(**own, AuthType="AWS_IAM")
    url = aws.get_function_url_config(**own)["AuthType"]
    urls = len(aws.list_function_url_configs(**own)["FunctionUrlConfigs"])
    aws.delete_function_url_config(**own)
    aws.put_function_event_invoke_config(**own, MaximumRetryAttempts=0)
    aws.update_function_event_invoke_config(**own, MaximumEventAgeInSeconds=60)
    retries = aws.get_function_event_invoke_config(**own)["MaximumRetryAttempts"]
    listed = len(aws.list_function_event_invoke_configs(**own)["FunctionEventInvokeConfigs"])
    aws.delete_function_event_invoke_config(**own)
    aws.put_function_recursion_config(**own, RecursiveLoop="Allow")
    recursion = aws.get_function_recursion_config(**own)["RecursiveLoop"]
    return {"policy": policy, "url": [url, urls], "asynchronous": [retries, listed], "recursion": recursion}


def signing(aws):
    publishers = {"SigningProfileVersionArns": ["arn:aws:signer:us-east-1:111122223333:/signing-profiles/test"]}
    arn = aws.create_code_signing_config(AllowedPublishers=publishers)["CodeSigningConfig"]["CodeSigningConfigArn"]
    own = {"CodeSigningConfigArn": arn}
    aws.update_code_signing_config(**own, Description="journey")
    aws.put_function_code_signing_config(FunctionName=NAME, **own)
    seen = [
        aws.get_code_signing_config(**own)["CodeSigningConfig"]["Description"],
        aws.get_function_code_signing_config(FunctionName=NAME)["CodeSigningConfigArn"] == arn,
        len(aws.list_code_signing_configs()["CodeSigningConfigs"]),
        len(aws.list_functions_by_code_signing_config(**own)["FunctionArns"]),
    ]
    aws.delete_function_code_signing_config(FunctionName=NAME)
    aws.delete_code_signing_config(**own)
    return seen


def layers(aws):
    made = aws.publish_layer_version(LayerName="journey", Content={"ZipFile": package()}, CompatibleRuntimes=["python3.13"])
    first = {"LayerName": "journey", "VersionNumber": made["Version"]}
    aws.add_layer_version_permission(**first, StatementId="all", Action="lambda:GetLayerVersion", Principal="*")
    policy = '"all"' in aws.get_layer_version_policy(**first)["Policy"]
    aws.remove_layer_version_permission(**first, StatementId="all")
    seen = {
        "policy": policy,
        "by number": aws.get_layer_version(**first)["Version"],
        "by arn": aws.get_layer_version_by_arn(Arn=made["LayerVersionArn"])["Version"],
        "listed": "journey" in [one["LayerName"] for one in aws.list_layers()["Layers"]],
        "versions": len(aws.list_layer_versions(LayerName="journey")["LayerVersions"]),
    }
    aws.delete_layer_version(**first)
    return seen


def tagged(simulator, aws):
    arn = aws.get_function(FunctionName=NAME)["Configuration"]["FunctionArn"]
    aws.tag_resource(Resource=arn, Tags={"stage": "test"})
    aws.untag_resource(Resource=arn, TagKeys=["stage"])
    tagging = simulator.client("resourcegroupstaggingapi")
    tagging.tag_resources(ResourceARNList=[arn], Tags={"journey": "yes"})
    pages = tagging.get_paginator("get_resources").paginate(TagFilters=[{"Key": "journey", "Values": ["yes"]}])
    found = [one["ResourceARN"] == arn for page in pages for one in page["ResourceTagMappingList"]]
    keys = [key for page in tagging.get_paginator("get_tag_keys").paginate() for key in page["TagKeys"]]
    values = tagging.get_tag_values(Key="journey")["TagValues"]
    tagging.untag_resources(ResourceARNList=[arn], TagKeys=["journey"])
    return {"found": found, "key": "journey" in keys, "values": values, "left": aws.list_tags(Resource=arn)["Tags"]}


def event_sources(simulator, aws):
    queue = "arn:aws:sqs:us-east-1:111122223333:journey"
    made = aws.create_event_source_mapping(FunctionName=f"{NAME}:live", EventSourceArn=queue)
    simulator.advance(5)
    own = {"UUID": made["UUID"]}
    enabled = aws.get_event_source_mapping(**own)["State"]
    aws.update_event_source_mapping(**own, Enabled=False, BatchSize=5)
    simulator.advance(5)
    listed = aws.list_event_source_mappings(FunctionName=NAME)["EventSourceMappings"]
    aws.delete_event_source_mapping(**own)
    simulator.advance(5)
    states = [made["State"], enabled, listed[0]["State"]]
    return {"states": states, "batch": listed[0]["BatchSize"], "gone": refusal(aws.get_event_source_mapping, **own)}


def deleted(aws):
    pages = aws.get_paginator("list_functions").paginate(PaginationConfig={"PageSize": 10})
    names = [one["FunctionName"] for page in pages for one in page["Functions"]]
    aws.delete_alias(FunctionName=NAME, Name="live")
    aws.delete_function(FunctionName=NAME)
    return {
        "listed once": names.count(NAME) == 1 and len(names) == len(set(names)),
        "limit": aws.get_account_settings()["AccountLimit"]["ConcurrentExecutions"],
        "gone": refusal(aws.get_function, FunctionName=NAME),
    }


def journey(simulator):
    aws = simulator.client("lambda")
    return {
        "identity": identity(simulator),
        "created": created(simulator, aws),
        "provisioned": provisioned(simulator, aws),
        "settings": settings(aws),
        "signing": signing(aws),
        "layers": layers(aws),
        "tagged": tagged(simulator, aws),
        "event sources": event_sources(simulator, aws),
        "deleted": deleted(aws),
    }
