# What a team would keep in Terraform of one function and one service; applied against a simulator.

terraform {
  required_providers {
    aws = { source = "hashicorp/aws" }
  }
}

variable "endpoint" { type = string }
variable "package" { type = string }
variable "cluster" { type = string }

provider "aws" {
  region                  = "us-east-1"
  access_key              = "SIMULATED111122223333"
  secret_key              = "any"
  skip_metadata_api_check = true
  skip_region_validation  = true
  endpoints {
    appautoscaling = var.endpoint
    cloudwatch     = var.endpoint
    ecs            = var.endpoint
    elbv2          = var.endpoint
    lambda         = var.endpoint
    sts            = var.endpoint
  }
}

locals {
  live = "function:${aws_lambda_function.pricing.function_name}:${aws_lambda_alias.live.name}"
  tags = { module = "pricing", stage = "prod" }
}

resource "aws_lambda_function" "pricing" {
  function_name    = "terraform-pricing"
  role             = "arn:aws:iam::111122223333:role/pricing"
  runtime          = "python3.13"
  handler          = "app.handler"
  filename         = var.package
  source_code_hash = filebase64sha256(var.package)
  publish          = true
  tags             = local.tags
}

resource "aws_lambda_alias" "live" {
  name             = "live"
  function_name    = aws_lambda_function.pricing.function_name
  function_version = aws_lambda_function.pricing.version
}

resource "aws_lambda_provisioned_concurrency_config" "live" {
  function_name                     = aws_lambda_function.pricing.function_name
  qualifier                         = aws_lambda_alias.live.name
  provisioned_concurrent_executions = 2
}

resource "aws_lambda_permission" "gateway" {
  statement_id  = "AllowGateway"
  action        = "lambda:InvokeFunction"
  function_name = aws_lambda_function.pricing.function_name
  qualifier     = aws_lambda_alias.live.name
  principal     = "apigateway.amazonaws.com"
  source_arn    = "arn:aws:execute-api:us-east-1:111122223333:api/*"
}

resource "aws_lambda_function_event_invoke_config" "live" {
  function_name          = aws_lambda_function.pricing.function_name
  qualifier              = aws_lambda_alias.live.name
  maximum_retry_attempts = 0
}

resource "aws_lambda_function_url" "live" {
  function_name      = aws_lambda_function.pricing.function_name
  qualifier          = aws_lambda_alias.live.name
  authorization_type = "AWS_IAM"
}

resource "aws_lambda_function_recursion_config" "pricing" {
  function_name  = aws_lambda_function.pricing.function_name
  recursive_loop = "Allow"
}

resource "aws_appautoscaling_target" "live" {
  service_namespace  = "lambda"
  resource_id        = local.live
  scalable_dimension = "lambda:function:ProvisionedConcurrency"
  min_capacity       = 2
  max_capacity       = 5
  depends_on         = [aws_lambda_provisioned_concurrency_config.live]
}

resource "aws_appautoscaling_policy" "live" {
  name               = "utilisation"
  policy_type        = "TargetTrackingScaling"
  service_namespace  = aws_appautoscaling_target.live.service_namespace
  resource_id        = aws_appautoscaling_target.live.resource_id
  scalable_dimension = aws_appautoscaling_target.live.scalable_dimension
  target_tracking_scaling_policy_configuration {
    target_value = 0.7
    predefined_metric_specification {
      predefined_metric_type = "LambdaProvisionedConcurrencyUtilization"
    }
  }
}

resource "aws_appautoscaling_scheduled_action" "morning" {
  name               = "morning"
  service_namespace  = aws_appautoscaling_target.live.service_namespace
  resource_id        = aws_appautoscaling_target.live.resource_id
  scalable_dimension = aws_appautoscaling_target.live.scalable_dimension
  schedule           = "cron(0 7 ? * MON-FRI *)"
  timezone           = "Europe/Berlin"
  scalable_target_action {
    min_capacity = 2
    max_capacity = 5
  }
}

resource "aws_lb_target_group" "web" {
  name        = "terraform-web"
  port        = 8080
  protocol    = "HTTP"
  vpc_id      = "vpc-1"
  target_type = "ip"
  health_check { path = "/health" }
}

resource "aws_ecs_task_definition" "web" {
  family                   = "terraform-web"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 256
  memory                   = 512
  execution_role_arn       = "arn:aws:iam::111122223333:role/execution"
  container_definitions = jsonencode([{
    name         = "app"
    image        = "web:1"
    essential    = true
    portMappings = [{ containerPort = 8080 }]
    environment  = [{ name = "STAGE", value = "prod" }]
  }])
  tags = local.tags
}

resource "aws_ecs_service" "web" {
  name            = "terraform-web"
  cluster         = var.cluster
  task_definition = aws_ecs_task_definition.web.arn
  desired_count   = 2
  capacity_provider_strategy {
    capacity_provider = "FARGATE_SPOT"
    weight            = 4
  }
  capacity_provider_strategy {
    capacity_provider = "FARGATE"
    base              = 1
    weight            = 1
  }
  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }
  network_configuration {
    subnets         = ["subnet-a"]
    security_groups = ["sg-a"]
  }
  tags = local.tags
}

resource "aws_appautoscaling_target" "web" {
  service_namespace  = "ecs"
  resource_id        = "service/${var.cluster}/${aws_ecs_service.web.name}"
  scalable_dimension = "ecs:service:DesiredCount"
  min_capacity       = 2
  max_capacity       = 6
}

resource "aws_appautoscaling_policy" "web" {
  name               = "step"
  policy_type        = "StepScaling"
  service_namespace  = aws_appautoscaling_target.web.service_namespace
  resource_id        = aws_appautoscaling_target.web.resource_id
  scalable_dimension = aws_appautoscaling_target.web.scalable_dimension
  step_scaling_policy_configuration {
    adjustment_type         = "ChangeInCapacity"
    cooldown                = 60
    metric_aggregation_type = "Maximum"
    step_adjustment {
      metric_interval_lower_bound = 0
      scaling_adjustment          = 1
    }
  }
}

resource "aws_cloudwatch_metric_alarm" "busy" {
  alarm_name          = "terraform-web-busy"
  namespace           = "AWS/ECS"
  metric_name         = "CPUUtilization"
  statistic           = "Average"
  period              = 60
  evaluation_periods  = 3
  threshold           = 80
  comparison_operator = "GreaterThanThreshold"
  alarm_actions       = [aws_appautoscaling_policy.web.arn]
  dimensions = {
    ClusterName = var.cluster
    ServiceName = aws_ecs_service.web.name
  }
}
