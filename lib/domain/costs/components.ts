import { type AlbComponent, albCharges } from './charges/alb-charges';
import { type BalancerShareComponent, balancerShareCharges } from './charges/balancer-share-charges';
import type { Charge, ChargeContext } from './charges/charge';
import {
  type LogsComponent,
  type LogsInsightsComponent,
  logsCharges,
  logsInsightsCharges,
  type MetricsComponent,
  metricsCharges,
} from './charges/cloud-watch-charges';
import {
  type EcrStorageComponent,
  ecrStorageCharges,
  type RdsProxyComponent,
  rdsProxyCharges,
  type S3StorageComponent,
  type SecretsManagerComponent,
  s3StorageCharges,
  secretsManagerCharges,
} from './charges/data-charges';
import { type EventPollersComponent, eventPollerCharges } from './charges/event-poller-charges';
import { type FargateComponent, fargateCharges } from './charges/fargate-charges';
import {
  type HttpApiComponent,
  httpApiCharges,
  type RestApiComponent,
  restApiCharges,
} from './charges/gateway-charges';
import { type LambdaComponent, lambdaCharges } from './charges/lambda-charges';
import { type ManagedInstancesComponent, managedInstancesCharges } from './charges/managed-instances-charges';
import {
  type DataTransferComponent,
  dataTransferCharges,
  type InterfaceEndpointComponent,
  interfaceEndpointCharges,
  type NatGatewayComponent,
  natGatewayCharges,
  type PublicIpv4Component,
  publicIpv4Charges,
} from './charges/network-charges';
import { type LambdaProvisionedComponent, provisionedCharges } from './charges/provisioned-charges';
import { type SnapStartComponent, snapStartCharges } from './charges/snap-start-charges';

/** Anything an estimate can price. */
export type CostComponent =
  | LambdaComponent
  | LambdaProvisionedComponent
  | SnapStartComponent
  | EventPollersComponent
  | ManagedInstancesComponent
  | FargateComponent
  | AlbComponent
  | BalancerShareComponent
  | HttpApiComponent
  | RestApiComponent
  | NatGatewayComponent
  | InterfaceEndpointComponent
  | PublicIpv4Component
  | DataTransferComponent
  | EcrStorageComponent
  | S3StorageComponent
  | RdsProxyComponent
  | SecretsManagerComponent
  | LogsComponent
  | LogsInsightsComponent
  | MetricsComponent;

export type ComponentKind = CostComponent['kind'];

/** What a component is billed for, before prices, tiers and the free tier. */
export function chargesOf(component: CostComponent, context: ChargeContext): readonly Charge[] {
  switch (component.kind) {
    case 'lambda':
      return lambdaCharges(component, context);
    case 'lambdaProvisioned':
      return provisionedCharges(component, context);
    case 'snapStart':
      return snapStartCharges(component, context);
    case 'eventPollers':
      return eventPollerCharges(component);
    case 'managedInstances':
      return managedInstancesCharges(component, context);
    case 'fargate':
      return fargateCharges(component, context);
    case 'alb':
      return albCharges(component, context);
    case 'balancerShare':
      return balancerShareCharges(component, context);
    case 'httpApi':
      return httpApiCharges(component);
    case 'restApi':
      return restApiCharges(component, context);
    case 'natGateway':
      return natGatewayCharges(component, context);
    case 'interfaceEndpoint':
      return interfaceEndpointCharges(component, context);
    case 'publicIpv4':
      return publicIpv4Charges(component, context);
    case 'dataTransfer':
      return dataTransferCharges(component);
    case 'ecrStorage':
      return ecrStorageCharges(component);
    case 's3Storage':
      return s3StorageCharges(component);
    case 'rdsProxy':
      return rdsProxyCharges(component, context);
    case 'secretsManager':
      return secretsManagerCharges(component);
    case 'logs':
      return logsCharges(component);
    case 'logsInsights':
      return logsInsightsCharges(component);
    case 'metrics':
      return metricsCharges(component);
  }
}
