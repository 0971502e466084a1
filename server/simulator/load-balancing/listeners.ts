import { AwsError } from '../errors';
import { type Input, number, records, text, texts } from '../input';
import type { CallContext, Operation } from '../service';
import { readActions } from './actions';
import { hexId } from './arns';
import { listenerNotFound, validationError } from './errors';
import { requireBalancer } from './manage-load-balancers';
import { pageOf } from './pages';
import { pairs, readTags, usualListenerAttributes, withAttributes } from './settings';
import type { Listener } from './state';

const SSL_POLICY = 'ELBSecurityPolicy-2016-08';

/** Returns a listener as DescribeListeners shows it. */
function listenerView(listener: Listener) {
  return {
    ListenerArn: listener.arn,
    LoadBalancerArn: listener.loadBalancerArn,
    Port: listener.port,
    Protocol: listener.protocol,
    ...(listener.certificateArns.length === 0
      ? {}
      : { Certificates: listener.certificateArns.map((CertificateArn) => ({ CertificateArn })) }),
    SslPolicy: listener.sslPolicy,
    DefaultActions: listener.defaultActions,
    ...(listener.alpnPolicy.length === 0 ? {} : { AlpnPolicy: listener.alpnPolicy }),
    ...(listener.protocol === 'HTTPS' ? { MutualAuthentication: { Mode: 'off' } } : {}),
  };
}

/** Returns the listener the call names. Throws ListenerNotFound. */
export function requireListener(input: Input, call: CallContext): Listener {
  const found = call.state.loadBalancing.listeners.get(text(input, 'ListenerArn') ?? '');
  if (found === undefined) throw listenerNotFound();
  return found;
}

function listenersOf(call: CallContext, loadBalancerArn: string): readonly Listener[] {
  return [...call.state.loadBalancing.listeners.values()].filter(
    (one) => one.loadBalancerArn === loadBalancerArn,
  );
}

function readCertificates(input: Input, protocol: string): readonly string[] {
  const arns = records(input, 'Certificates').map((one) => text(one, 'CertificateArn') ?? '');
  const secure = protocol === 'HTTPS' || protocol === 'TLS';
  if (secure && arns.length === 0) {
    throw validationError('A certificate must be specified for HTTPS listeners');
  }
  return secure ? arns : [];
}

function requireFreePort(call: CallContext, loadBalancerArn: string, port: number, but?: Listener): void {
  if (port < 1 || port > 65_535) throw validationError(`Port '${port}' must be between 1 and 65535`);
  if (listenersOf(call, loadBalancerArn).some((one) => one.port === port && one !== but)) {
    throw new AwsError('DuplicateListener', 'A listener already exists on this port for this load balancer');
  }
}

function readProtocol(input: Input, type: 'application' | 'network'): string {
  const protocol = text(input, 'Protocol') ?? '';
  const known = type === 'application' ? ['HTTP', 'HTTPS'] : ['TCP', 'TLS', 'UDP', 'TCP_UDP'];
  if (known.includes(protocol)) return protocol;
  throw validationError(`Listener protocol '${protocol}' must be one of '${known.join(', ')}'`);
}

/** CreateListener. */
export const createListener: Operation = {
  handle(input, call) {
    const balancer = requireBalancer(input, call);
    const protocol = readProtocol(input, balancer.type);
    const port = number(input, 'Port') ?? 0;
    requireFreePort(call, balancer.arn, port);
    const certificateArns = readCertificates(input, protocol);
    const path = balancer.arn.replace(':loadbalancer/', ':listener/');
    const listener: Listener = {
      arn: `${path}/${hexId(call.world.nextUuid())}`,
      loadBalancerArn: balancer.arn,
      port,
      protocol,
      sslPolicy: certificateArns.length === 0 ? null : (text(input, 'SslPolicy') ?? SSL_POLICY),
      certificateArns,
      alpnPolicy: texts(input, 'AlpnPolicy'),
      defaultActions: readActions(input, 'DefaultActions', call),
      attributes: usualListenerAttributes(protocol),
      tags: readTags(input),
    };
    call.state.loadBalancing.listeners.set(listener.arn, listener);
    return { Listeners: [listenerView(listener)] };
  },
};

/** DescribeListeners: of a load balancer, or those named by ARN. */
export const describeListeners: Operation = {
  handle(input, call) {
    const arns = texts(input, 'ListenerArns');
    const found = arns.map((arn) => requireListener({ ListenerArn: arn }, call));
    const shown = arns.length > 0 ? found : listenersOf(call, requireBalancer(input, call).arn);
    const page = pageOf(input, shown);
    return { Listeners: page.items.map(listenerView), ...page.next };
  },
};

/** ModifyListener: what the call names changes. */
export const modifyListener: Operation = {
  handle(input, call) {
    const listener = requireListener(input, call);
    const balancer = requireBalancer({ LoadBalancerArn: listener.loadBalancerArn }, call);
    const protocol = input.Protocol == null ? listener.protocol : readProtocol(input, balancer.type);
    const port = number(input, 'Port') ?? listener.port;
    requireFreePort(call, balancer.arn, port, listener);
    const certified = input.Certificates != null || protocol !== listener.protocol;
    const certificateArns = certified ? readCertificates(input, protocol) : listener.certificateArns;
    if (input.DefaultActions != null) listener.defaultActions = readActions(input, 'DefaultActions', call);
    listener.sslPolicy =
      certificateArns.length === 0 ? null : (text(input, 'SslPolicy') ?? listener.sslPolicy ?? SSL_POLICY);
    Object.assign(listener, { port, protocol, certificateArns });
    return { Listeners: [listenerView(listener)] };
  },
};

/** DeleteListener: its rules go with it. */
export const deleteListener: Operation = {
  handle(input, call) {
    const listener = requireListener(input, call);
    const { listeners, rules } = call.state.loadBalancing;
    for (const rule of [...rules.values()]) if (rule.listenerArn === listener.arn) rules.delete(rule.arn);
    listeners.delete(listener.arn);
    return {};
  },
};

/** DescribeListenerAttributes. */
export const describeListenerAttributes: Operation = {
  handle: (input, call) => ({ Attributes: pairs(requireListener(input, call).attributes) }),
};

/** ModifyListenerAttributes: those that are named change. */
export const modifyListenerAttributes: Operation = {
  handle(input, call) {
    const listener = requireListener(input, call);
    listener.attributes = withAttributes(listener.attributes, input);
    return { Attributes: pairs(listener.attributes) };
  },
};
