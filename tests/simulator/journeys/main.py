"""Drives every covered operation through boto3 and prints what was seen as JSON; given are endpoint and control API."""

import json
import sys

import billing
import containers
import functions
import logged
import scaling
from clients import Simulator

simulator = Simulator(sys.argv[1], sys.argv[2])
journeys = {"functions": functions, "containers": containers, "scaling": scaling, "billing": billing, "logged": logged}
seen = {name: module.journey(simulator) for name, module in journeys.items()}
print(json.dumps({"seen": seen, "faults": sorted(simulator.faults)}))
