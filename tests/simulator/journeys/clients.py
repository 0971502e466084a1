"""Clients of a simulator, its clock, and a look at whether its answers have the shapes of botocore's models."""

import json
import urllib.request
from xml.etree import ElementTree

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError

CONFIG = Config(retries={"max_attempts": 2, "mode": "standard"})


def json_faults(shape, value, at):
    """Members of a JSON answer that the model does not know, and values of another kind."""
    if value is None:
        return []
    if shape.type_name == "structure":
        if not isinstance(value, dict):
            return [f"{at} is no structure"]
        known = {member.serialization.get("name", name): member for name, member in shape.members.items()}
        strange = [f"{at}.{key} is not in the model" for key in value if key not in known]
        return strange + [one for key, item in value.items() if key in known for one in json_faults(known[key], item, f"{at}.{key}")]
    if shape.type_name == "list":
        if not isinstance(value, list):
            return [f"{at} is no list"]
        return [one for item in value for one in json_faults(shape.member, item, f"{at}[]")]
    if shape.type_name == "map":
        return [one for item in value.values() for one in json_faults(shape.value, item, f"{at}{{}}")]
    kinds = {"string": str, "boolean": bool, "integer": int, "long": int, "double": (int, float), "float": (int, float)}
    kind = kinds.get(shape.type_name)
    return [] if kind is None or isinstance(value, kind) else [f"{at} is {type(value).__name__}, not {shape.type_name}"]


def xml_faults(shape, element, at):
    """Elements of an XML answer that the model does not know."""
    if shape.type_name == "structure":
        known = {member.serialization.get("name", name): member for name, member in shape.members.items()}
        found = []
        for child in element:
            name = child.tag.split("}")[-1]
            if name not in known:
                found.append(f"{at}.{name} is not in the model")
            else:
                found += xml_faults(known[name], child, f"{at}.{name}")
        return found
    if shape.type_name == "list":
        return [one for child in element for one in xml_faults(shape.member, child, f"{at}[]")]
    return []


class Simulator:
    """One simulated account and region, as boto3 sees it."""

    def __init__(self, url, control):
        self.url = url
        self.control = control
        self.faults = set()

    def tell(self, method, path, body=None):
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.control + path, data=data, method=method)
        with urllib.request.urlopen(request) as answer:
            return answer.read()

    def advance(self, seconds):
        self.tell("POST", "/clock/advance", {"seconds": seconds})

    def client(self, service, region="us-east-1", account="111122223333", token=None):
        made = boto3.client(
            service,
            region_name=region,
            endpoint_url=self.url,
            aws_access_key_id=f"SIMULATED{account}",
            aws_secret_access_key="any",
            aws_session_token=token,
            config=CONFIG,
        )
        made.meta.events.register("after-call", self.look)
        return made

    def look(self, http_response, model, **_):
        if http_response.status_code >= 300 or model.output_shape is None or not http_response.content:
            return
        at = f"{model.service_model.service_name}.{model.name}"
        protocol = model.service_model.resolved_protocol
        if protocol in ("json", "rest-json"):
            self.faults.update(json_faults(model.output_shape, json.loads(http_response.content), at))
        if protocol == "query":
            root = ElementTree.fromstring(http_response.content)
            self.faults.update(one for child in root if child.tag.endswith("Result") for one in xml_faults(model.output_shape, child, at))


def refusal(call, **arguments):
    """The code and status of a refusal; None where the call was let through."""
    try:
        call(**arguments)
    except ClientError as error:
        return [error.response["Error"]["Code"], error.response["ResponseMetadata"]["HTTPStatusCode"]]
    return None
