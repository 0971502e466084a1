import { Exact, inWords } from '../exact';
import { multiply, type Quantity, say } from '../quantity';
import type { Charge, ChargeContext } from './charge';

export interface NatGatewayComponent {
  readonly kind: 'natGateway';
  readonly gateways: Quantity;
  readonly processedGb: Quantity;
}

export interface InterfaceEndpointComponent {
  readonly kind: 'interfaceEndpoint';
  readonly endpoints: Quantity;
  /** Availability Zones each of them is in. */
  readonly zones: number;
  readonly processedGb: Quantity;
}

export interface PublicIpv4Component {
  readonly kind: 'publicIpv4';
  readonly addresses: Quantity;
}

export interface DataTransferComponent {
  readonly kind: 'dataTransfer';
  readonly internetOutGb: Quantity;
  /** Between Availability Zones; charged on both sides. */
  readonly crossZoneGb: Quantity;
}

/** Hours of NAT gateways and the data through them (https://aws.amazon.com/vpc/pricing/). */
export function natGatewayCharges(
  { gateways, processedGb }: NatGatewayComponent,
  { month }: ChargeContext,
): readonly Charge[] {
  return [
    {
      label: 'NAT gateway',
      key: 'natGateway.hours',
      quantity: multiply([gateways], new Exact(month.hours)),
      formula: `${say(gateways, 'gateways')} × ${inWords(month.hours)} h`,
    },
    {
      label: 'NAT gateway, data processed',
      key: 'natGateway.processed',
      quantity: multiply([processedGb]),
      formula: say(processedGb, 'GB'),
    },
  ];
}

/** Hours of interface endpoints in each zone, and their data (https://aws.amazon.com/privatelink/pricing/). */
export function interfaceEndpointCharges(
  { endpoints, zones, processedGb }: InterfaceEndpointComponent,
  { month }: ChargeContext,
): readonly Charge[] {
  return [
    {
      label: 'Interface endpoint',
      key: 'interfaceEndpoint.hours',
      quantity: multiply([endpoints], new Exact(zones), new Exact(month.hours)),
      formula: `${say(endpoints, 'endpoints')} × ${inWords(zones)} zones × ${inWords(month.hours)} h`,
    },
    {
      label: 'Interface endpoint, data processed',
      key: 'interfaceEndpoint.processed',
      quantity: multiply([processedGb]),
      formula: say(processedGb, 'GB'),
    },
  ];
}

/** Hours of public IPv4 addresses, used or idle (https://aws.amazon.com/vpc/pricing/). */
export function publicIpv4Charges(
  { addresses }: PublicIpv4Component,
  { month }: ChargeContext,
): readonly Charge[] {
  return [
    {
      label: 'Public IPv4 addresses',
      key: 'publicIpv4.hours',
      quantity: multiply([addresses], new Exact(month.hours)),
      formula: `${say(addresses, 'addresses')} × ${inWords(month.hours)} h`,
    },
  ];
}

/** Data out to the internet and between zones (https://aws.amazon.com/ec2/pricing/on-demand/, Data Transfer). */
export function dataTransferCharges(component: DataTransferComponent): readonly Charge[] {
  const { internetOutGb, crossZoneGb } = component;
  return [
    {
      label: 'Data out to the internet',
      key: 'dataTransfer.internetOut',
      quantity: multiply([internetOutGb]),
      formula: say(internetOutGb, 'GB'),
      allowance: 'internetOut',
    },
    {
      label: 'Data between Availability Zones',
      key: 'dataTransfer.crossZone',
      quantity: multiply([crossZoneGb], new Exact(2)),
      formula: `${say(crossZoneGb, 'GB')} × 2 sides`,
    },
  ];
}
