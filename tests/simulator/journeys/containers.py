"""ECS and the load balancer in front of it."""

from clients import refusal

NETWORK = {"awsvpcConfiguration": {"subnets": ["subnet-a"], "securityGroups": ["sg-a"]}}
SPOT_FIRST = [{"capacityProvider": "FARGATE", "base": 1, "weight": 1}, {"capacityProvider": "FARGATE_SPOT", "weight": 4}]


def register(ecs, cpu="256", memory="512"):
    return ecs.register_task_definition(
        family="journey",
        requiresCompatibilities=["FARGATE"],
        networkMode="awsvpc",
        cpu=cpu,
        memory=memory,
        containerDefinitions=[{"name": "app", "image": "web:1", "portMappings": [{"containerPort": 80}]}],
        tags=[{"key": "team", "value": "journey"}],
    )["taskDefinition"]["taskDefinitionArn"]


def balancer(simulator, elb):
    made = elb.create_load_balancer(Name="journey", Subnets=["subnet-a", "subnet-b"], Scheme="internal")["LoadBalancers"][0]
    arn = made["LoadBalancerArn"]
    simulator.advance(180)
    elb.get_waiter("load_balancer_available").wait(LoadBalancerArns=[arn])
    group = elb.create_target_group(Name="journey", Protocol="HTTP", Port=80, VpcId="vpc-1", TargetType="ip")["TargetGroups"][0]["TargetGroupArn"]
    forward = [{"Type": "forward", "TargetGroupArn": group}]
    listener = elb.create_listener(LoadBalancerArn=arn, Protocol="HTTP", Port=80, DefaultActions=forward)["Listeners"][0]["ListenerArn"]
    path = [{"Field": "path-pattern", "Values": ["/api/*"]}]
    rule = elb.create_rule(ListenerArn=listener, Priority=5, Conditions=path, Actions=forward)["Rules"][0]["RuleArn"]
    return {"arn": arn, "group": group, "listener": listener, "rule": rule}


def changed_balancer(elb, made):
    arn, group, listener, rule = made["arn"], made["group"], made["listener"], made["rule"]
    elb.modify_load_balancer_attributes(LoadBalancerArn=arn, Attributes=[{"Key": "idle_timeout.timeout_seconds", "Value": "30"}])
    elb.modify_target_group(TargetGroupArn=group, HealthCheckPath="/health", HealthCheckIntervalSeconds=10, HealthyThresholdCount=2)
    elb.modify_target_group_attributes(
        TargetGroupArn=group, Attributes=[{"Key": "deregistration_delay.timeout_seconds", "Value": "60"}]
    )
    elb.modify_listener_attributes(
        ListenerArn=listener, Attributes=[{"Key": "routing.http.response.server.enabled", "Value": "false"}]
    )
    elb.modify_listener(ListenerArn=listener, Port=8080)
    elb.modify_rule(RuleArn=rule, Conditions=[{"Field": "host-header", "Values": ["a.example"]}])
    elb.set_rule_priorities(RulePriorities=[{"RuleArn": rule, "Priority": 7}])
    elb.set_subnets(LoadBalancerArn=arn, Subnets=["subnet-b", "subnet-c"])
    elb.set_security_groups(LoadBalancerArn=arn, SecurityGroups=["sg-b"])
    elb.set_ip_address_type(LoadBalancerArn=arn, IpAddressType="ipv4")
    elb.add_tags(ResourceArns=[arn], Tags=[{"Key": "team", "Value": "journey"}, {"Key": "odd", "Value": "1"}])
    elb.remove_tags(ResourceArns=[arn], TagKeys=["odd"])
    elb.describe_capacity_reservation(LoadBalancerArn=arn)
    timeout = {one["Key"]: one["Value"] for one in elb.describe_load_balancer_attributes(LoadBalancerArn=arn)["Attributes"]}
    delay = {one["Key"]: one["Value"] for one in elb.describe_target_group_attributes(TargetGroupArn=group)["Attributes"]}
    server = elb.describe_listener_attributes(ListenerArn=listener)["Attributes"]
    return {
        "timeout": timeout["idle_timeout.timeout_seconds"],
        "delay": delay["deregistration_delay.timeout_seconds"],
        "server": server[0]["Value"],
        "port": elb.describe_listeners(LoadBalancerArn=arn)["Listeners"][0]["Port"],
        "rules": [one["Priority"] for one in elb.describe_rules(ListenerArn=listener)["Rules"]],
        "zones": [one["SubnetId"] for one in elb.describe_load_balancers(Names=["journey"])["LoadBalancers"][0]["AvailabilityZones"]],
        "tags": elb.describe_tags(ResourceArns=[arn])["TagDescriptions"][0]["Tags"],
        "check": elb.describe_target_groups(LoadBalancerArn=arn)["TargetGroups"][0]["HealthCheckPath"],
    }


def cluster(ecs):
    ecs.create_cluster(clusterName="journey", settings=[{"name": "containerInsights", "value": "enabled"}])
    ecs.put_cluster_capacity_providers(
        cluster="journey", capacityProviders=["FARGATE", "FARGATE_SPOT"], defaultCapacityProviderStrategy=SPOT_FIRST
    )
    ecs.update_cluster(cluster="journey", settings=[{"name": "containerInsights", "value": "enhanced"}])
    ecs.update_cluster_settings(cluster="journey", settings=[{"name": "containerInsights", "value": "disabled"}])
    shown = ecs.describe_clusters(clusters=["journey"], include=["SETTINGS", "TAGS"])["clusters"][0]
    arns = [arn for page in ecs.get_paginator("list_clusters").paginate() for arn in page["clusterArns"]]
    providers = ecs.describe_capacity_providers(capacityProviders=["FARGATE_SPOT"])["capacityProviders"]
    return {
        "insights": shown["settings"][0]["value"],
        "providers": shown["capacityProviders"],
        "listed": shown["clusterArn"] in arns,
        "spot": providers[0]["status"],
    }


def definitions(ecs):
    first, second = register(ecs), register(ecs, "512", "1024")
    unused = register(ecs)
    ecs.deregister_task_definition(taskDefinition=unused)
    ecs.delete_task_definitions(taskDefinitions=[unused])
    seen = {
        "revisions": [arn.rsplit(":", 1)[1] for arn in ecs.list_task_definitions(familyPrefix="journey")["taskDefinitionArns"]],
        "families": ecs.list_task_definition_families(familyPrefix="journey")["families"],
        "newest": ecs.describe_task_definition(taskDefinition="journey", include=["TAGS"])["taskDefinition"]["memory"],
        "no such size": refusal(register, ecs=ecs, cpu="256", memory="4096"),
    }
    return first, second, seen


def one(ecs):
    return ecs.describe_services(cluster="journey", services=["web"], include=["TAGS"])["services"][0]


def service(simulator, ecs, elb, first, second, group):
    made = ecs.create_service(
        cluster="journey",
        serviceName="web",
        taskDefinition=first,
        desiredCount=5,
        capacityProviderStrategy=SPOT_FIRST,
        networkConfiguration=NETWORK,
        loadBalancers=[{"targetGroupArn": group, "containerName": "app", "containerPort": 80}],
        deploymentConfiguration={"deploymentCircuitBreaker": {"enable": True, "rollback": True}},
        healthCheckGracePeriodSeconds=30,
    )["service"]
    simulator.advance(120)
    settled = one(ecs)
    health = elb.describe_target_health(TargetGroupArn=group)["TargetHealthDescriptions"]
    tasks = ecs.list_tasks(cluster="journey", serviceName="web")["taskArns"]
    shown = ecs.describe_tasks(cluster="journey", tasks=tasks)["tasks"]
    ecs.stop_task(cluster="journey", task=tasks[0], reason="journey")
    ecs.update_service(cluster="journey", service="web", taskDefinition=second, desiredCount=3)
    rolling = one(ecs)
    simulator.advance(600)
    done = one(ecs)
    listed = ecs.list_service_deployments(cluster="journey", service="web")["serviceDeployments"]
    arns = [item["serviceDeploymentArn"] for item in listed]
    detail = ecs.describe_service_deployments(serviceDeploymentArns=arns)["serviceDeployments"]
    revision = detail[0]["targetServiceRevision"]["arn"]
    return {
        "made": [made["status"], made["pendingCount"], made["deployments"][0]["rolloutState"]],
        "settled": [settled["runningCount"], settled["deployments"][0]["rolloutState"]],
        "event": settled["events"][0]["message"],
        "health": sorted(item["TargetHealth"]["State"] for item in health),
        "providers": sorted(item["capacityProviderName"] for item in shown),
        "rolling": [item["status"] for item in rolling["deployments"]],
        "done": [done["runningCount"], len(done["deployments"]), done["taskDefinition"] == second],
        "deployments": [item["status"] for item in listed],
        "revision": ecs.describe_service_revisions(serviceRevisionArns=[revision])["serviceRevisions"][0]["taskDefinition"] == second,
        "services": len(ecs.list_services(cluster="journey")["serviceArns"]),
        "no cluster": refusal(ecs.describe_services, cluster="nowhere", services=["any"]),
    }


def tags(ecs):
    arn = one(ecs)["serviceArn"]
    ecs.tag_resource(resourceArn=arn, tags=[{"key": "team", "value": "journey"}, {"key": "odd", "value": "1"}])
    ecs.untag_resource(resourceArn=arn, tagKeys=["odd"])
    return ecs.list_tags_for_resource(resourceArn=arn)["tags"]


def taken_down(simulator, ecs, elb, made):
    scaled = refusal(ecs.delete_service, cluster="journey", service="web")
    ecs.delete_service(cluster="journey", service="web", force=True)
    draining = one(ecs)["status"]
    simulator.advance(180)
    inactive = one(ecs)["status"]
    ecs.delete_cluster(cluster="journey")
    hand = [{"Id": "10.0.9.9"}]
    elb.register_targets(TargetGroupArn=made["group"], Targets=hand)
    elb.deregister_targets(TargetGroupArn=made["group"], Targets=hand)
    in_use = refusal(elb.delete_target_group, TargetGroupArn=made["group"])
    elb.delete_rule(RuleArn=made["rule"])
    elb.delete_listener(ListenerArn=made["listener"])
    elb.delete_target_group(TargetGroupArn=made["group"])
    elb.delete_load_balancer(LoadBalancerArn=made["arn"])
    gone = refusal(elb.describe_load_balancers, Names=["journey"])
    return {"scaled": scaled, "draining": draining, "inactive": inactive, "in use": in_use, "gone": gone}


def journey(simulator):
    ecs, elb = simulator.client("ecs"), simulator.client("elbv2")
    made = balancer(simulator, elb)
    changed = changed_balancer(elb, made)
    clustered = cluster(ecs)
    first, second, defined = definitions(ecs)
    return {
        "balancer": changed,
        "cluster": clustered,
        "definitions": defined,
        "service": service(simulator, ecs, elb, first, second, made["group"]),
        "tags": tags(ecs),
        "taken down": taken_down(simulator, ecs, elb, made),
    }
