"""Application Auto Scaling, metrics and alarms."""

import datetime

from clients import refusal

FUNCTION = "cora-prod-module-chat-messages"
DIMENSIONS = [{"Name": "FunctionName", "Value": FUNCTION}]
START = datetime.datetime(2026, 11, 19, 7, tzinfo=datetime.timezone.utc)
END = datetime.datetime(2026, 11, 19, 12, tzinfo=datetime.timezone.utc)


def query(identifier, metric, statistic):
    named = {"Namespace": "AWS/Lambda", "MetricName": metric, "Dimensions": DIMENSIONS}
    return {"Id": identifier, "MetricStat": {"Metric": named, "Period": 3600, "Stat": statistic}}


def metrics(cloudwatch):
    pages = cloudwatch.get_paginator("get_metric_data").paginate(
        MetricDataQueries=[query("sum", "Invocations", "Sum"), query("p95", "Duration", "p95")], StartTime=START, EndTime=END
    )
    results = [one for page in pages for one in page["MetricDataResults"]]
    older = cloudwatch.get_metric_statistics(
        Namespace="AWS/Lambda", MetricName="Invocations", Dimensions=DIMENSIONS, StartTime=START, EndTime=END, Period=3600, Statistics=["Sum"]
    )["Datapoints"]
    listed = cloudwatch.list_metrics(Namespace="AWS/Lambda", MetricName="Invocations", Dimensions=DIMENSIONS)["Metrics"]
    data = {one["Id"]: [[at.timestamp(), value] for at, value in zip(one["Timestamps"], one["Values"])] for one in results}
    return {
        "data": data,
        "statistics": sorted([one["Timestamp"].timestamp(), one["Sum"]] for one in older) == sorted(data["sum"]),
        "listed": len(listed) > 0,
        "none": refusal(cloudwatch.get_metric_data, MetricDataQueries=[], StartTime=START, EndTime=END),
    }


def alarms(simulator, cloudwatch):
    cloudwatch.put_metric_alarm(
        AlarmName="journey",
        Namespace="AWS/Lambda",
        MetricName="Invocations",
        Dimensions=DIMENSIONS,
        Statistic="Sum",
        Period=60,
        EvaluationPeriods=1,
        Threshold=-1,
        ComparisonOperator="GreaterThanThreshold",
    )
    simulator.advance(300)
    shown = cloudwatch.describe_alarms(AlarmNames=["journey"])["MetricAlarms"][0]
    arn = shown["AlarmArn"]
    cloudwatch.disable_alarm_actions(AlarmNames=["journey"])
    cloudwatch.enable_alarm_actions(AlarmNames=["journey"])
    cloudwatch.set_alarm_state(AlarmName="journey", StateValue="OK", StateReason="journey")
    cloudwatch.tag_resource(ResourceARN=arn, Tags=[{"Key": "team", "Value": "journey"}, {"Key": "odd", "Value": "1"}])
    cloudwatch.untag_resource(ResourceARN=arn, TagKeys=["odd"])
    seen = {
        "state": shown["StateValue"],
        "tags": cloudwatch.list_tags_for_resource(ResourceARN=arn)["Tags"],
        "of metric": "journey"
        in [
            one["AlarmName"]
            for one in cloudwatch.describe_alarms_for_metric(Namespace="AWS/Lambda", MetricName="Invocations", Dimensions=DIMENSIONS)[
                "MetricAlarms"
            ]
        ],
        "history": len(cloudwatch.describe_alarm_history(AlarmName="journey")["AlarmHistoryItems"]) > 0,
    }
    cloudwatch.delete_alarms(AlarmNames=["journey"])
    return seen


def targets(scaling):
    target = {
        "ServiceNamespace": "lambda",
        "ResourceId": "function:valuation-platform-prod-valuation:live",
        "ScalableDimension": "lambda:function:ProvisionedConcurrency",
    }
    arn = scaling.register_scalable_target(**target, MinCapacity=1, MaxCapacity=4)["ScalableTargetARN"]
    scaling.put_scaling_policy(
        **target,
        PolicyName="utilisation",
        PolicyType="TargetTrackingScaling",
        TargetTrackingScalingPolicyConfiguration={
            "TargetValue": 0.7,
            "PredefinedMetricSpecification": {"PredefinedMetricType": "LambdaProvisionedConcurrencyUtilization"},
        },
    )
    action = {"MinCapacity": 2, "MaxCapacity": 4}
    scaling.put_scheduled_action(**target, ScheduledActionName="morning", Schedule="cron(0 7 * * ? *)", ScalableTargetAction=action)
    scaling.tag_resource(ResourceARN=arn, Tags={"team": "journey", "odd": "1"})
    scaling.untag_resource(ResourceARN=arn, TagKeys=["odd"])
    only = {"ServiceNamespace": "lambda", "ResourceId": target["ResourceId"]}
    seen = {
        "target": scaling.describe_scalable_targets(ServiceNamespace="lambda", ResourceIds=[target["ResourceId"]])["ScalableTargets"][0][
            "MaxCapacity"
        ],
        "alarms": len(scaling.describe_scaling_policies(**only)["ScalingPolicies"][0]["Alarms"]),
        "schedule": scaling.describe_scheduled_actions(**only)["ScheduledActions"][0]["Schedule"],
        "activities": isinstance(scaling.describe_scaling_activities(**only)["ScalingActivities"], list),
        "tags": scaling.list_tags_for_resource(ResourceARN=arn)["Tags"],
    }
    scaling.delete_scheduled_action(**target, ScheduledActionName="morning")
    scaling.delete_scaling_policy(**target, PolicyName="utilisation")
    scaling.deregister_scalable_target(**target)
    seen["gone"] = refusal(scaling.deregister_scalable_target, **target)
    return seen


def forecast(scaling):
    target = {
        "ServiceNamespace": "ecs",
        "ResourceId": "service/placement-platform-prod/placement",
        "ScalableDimension": "ecs:service:DesiredCount",
    }
    pair = {"TargetValue": 50, "PredefinedMetricPairSpecification": {"PredefinedMetricType": "ECSServiceCPUUtilization"}}
    scaling.put_scaling_policy(
        **target,
        PolicyName="forecast",
        PolicyType="PredictiveScaling",
        PredictiveScalingPolicyConfiguration={"MetricSpecifications": [pair], "Mode": "ForecastOnly"},
    )
    start = datetime.datetime(2026, 11, 21, tzinfo=datetime.timezone.utc)
    given = {"StartTime": start, "EndTime": start + datetime.timedelta(hours=6), "PolicyName": "forecast"}
    answer = scaling.get_predictive_scaling_forecast(**target, **given)
    scaling.delete_scaling_policy(**target, PolicyName="forecast")
    return {"hours": len(answer["CapacityForecast"]["Values"]), "loads": len(answer["LoadForecast"])}


def journey(simulator):
    cloudwatch = simulator.client("cloudwatch")
    return {
        "metrics": metrics(cloudwatch),
        "alarms": alarms(simulator, cloudwatch),
        "targets": targets(simulator.client("application-autoscaling")),
        "forecast": forecast(simulator.client("application-autoscaling", region="eu-west-1")),
    }
