"""Price List and Cost Explorer."""

import json


def journey(simulator):
    pricing, ce = simulator.client("pricing"), simulator.client("ce")
    region = [{"Type": "TERM_MATCH", "Field": "regionCode", "Value": "us-east-1"}]
    products = pricing.get_products(ServiceCode="AWSLambda", Filters=region)["PriceList"]
    groups = pricing.get_attribute_values(ServiceCode="AWSLambda", AttributeName="group")["AttributeValues"]
    october = {"Start": "2026-10-01", "End": "2026-11-01"}
    usage = ce.get_cost_and_usage(
        TimePeriod=october, Granularity="MONTHLY", Metrics=["UnblendedCost"], GroupBy=[{"Type": "DIMENSION", "Key": "SERVICE"}]
    )["ResultsByTime"]
    forecast = ce.get_cost_forecast(
        TimePeriod={"Start": "2026-11-21", "End": "2026-12-01"}, Granularity="MONTHLY", Metric="UNBLENDED_COST"
    )
    return {
        "services": "AWSLambda" in [one["ServiceCode"] for one in pricing.describe_services()["Services"]],
        "products": all(json.loads(one)["serviceCode"] == "AWSLambda" for one in products) and len(products) > 0,
        "groups": "AWS-Lambda-Duration" in [one["Value"] for one in groups],
        "usage": len(usage[0]["Groups"]) > 0,
        "forecast": float(forecast["Total"]["Amount"]) > 0,
        "dimensions": len(ce.get_dimension_values(TimePeriod=october, Dimension="SERVICE")["DimensionValues"]) > 0,
        "tags": isinstance(ce.get_tags(TimePeriod=october)["Tags"], list),
    }
