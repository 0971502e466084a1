import { type Input, records, text } from '../input';
import { invalidConfiguration, validationError } from './errors';
import type { Settings } from './state';

/** Returns key and value pairs as the service writes them. */
export function pairs(settings: Settings): readonly { Key: string; Value: string }[] {
  return Object.entries(settings).map(([Key, Value]) => ({ Key, Value }));
}

function readPairs(input: Input, member: string): Settings {
  return Object.fromEntries(
    records(input, member).map((one) => [text(one, 'Key') ?? '', text(one, 'Value') ?? '']),
  );
}

/** Returns the tags a call gives, none when it gives none. Throws ValidationError and TooManyTags as AWS does. */
export function readTags(input: Input): Settings {
  const tags = readPairs(input, 'Tags');
  if (Object.keys(tags).some((key) => key === '' || key.length > 128)) {
    throw validationError('Tag keys must have 1 to 128 characters');
  }
  return tags;
}

/** Returns the attributes after a call that sets some. Throws InvalidConfigurationRequest for one that is not there. */
export function withAttributes(before: Settings, input: Input): Settings {
  const given = readPairs(input, 'Attributes');
  const unknown = Object.keys(given).find((key) => before[key] === undefined);
  if (unknown !== undefined) {
    throw invalidConfiguration(`The provided attribute '${unknown}' is not supported or unrecognized`);
  }
  return { ...before, ...given };
}

const APPLICATION: Settings = {
  'access_logs.s3.enabled': 'false',
  'access_logs.s3.bucket': '',
  'access_logs.s3.prefix': '',
  'client_keep_alive.seconds': '3600',
  'connection_logs.s3.bucket': '',
  'connection_logs.s3.enabled': 'false',
  'connection_logs.s3.prefix': '',
  'deletion_protection.enabled': 'false',
  'idle_timeout.timeout_seconds': '60',
  'load_balancing.cross_zone.enabled': 'true',
  'routing.http.desync_mitigation_mode': 'defensive',
  'routing.http.drop_invalid_header_fields.enabled': 'false',
  'routing.http.preserve_host_header.enabled': 'false',
  'routing.http.x_amzn_tls_version_and_cipher_suite.enabled': 'false',
  'routing.http.xff_client_port.enabled': 'false',
  'routing.http.xff_header_processing.mode': 'append',
  'routing.http2.enabled': 'true',
  'waf.fail_open.enabled': 'false',
  'zonal_shift.config.enabled': 'false',
};

const NETWORK: Settings = {
  'access_logs.s3.enabled': 'false',
  'access_logs.s3.bucket': '',
  'access_logs.s3.prefix': '',
  'deletion_protection.enabled': 'false',
  'dns_record.client_routing_policy': 'any_availability_zone',
  'load_balancing.cross_zone.enabled': 'false',
  'zonal_shift.config.enabled': 'false',
};

/** Returns what a new load balancer's attributes are. */
export function usualBalancerAttributes(type: 'application' | 'network'): Settings {
  return type === 'application' ? APPLICATION : NETWORK;
}

const GROUP: Settings = {
  'deregistration_delay.timeout_seconds': '300',
  'load_balancing.cross_zone.enabled': 'use_load_balancer_configuration',
  'stickiness.enabled': 'false',
  'target_group_health.dns_failover.minimum_healthy_targets.count': '1',
  'target_group_health.dns_failover.minimum_healthy_targets.percentage': 'off',
  'target_group_health.unhealthy_state_routing.minimum_healthy_targets.count': '1',
  'target_group_health.unhealthy_state_routing.minimum_healthy_targets.percentage': 'off',
};

const HTTP_GROUP: Settings = {
  'load_balancing.algorithm.anomaly_mitigation': 'off',
  'load_balancing.algorithm.type': 'round_robin',
  'slow_start.duration_seconds': '0',
  'stickiness.app_cookie.cookie_name': '',
  'stickiness.app_cookie.duration_seconds': '86400',
  'stickiness.lb_cookie.duration_seconds': '86400',
  'stickiness.type': 'lb_cookie',
};

const TCP_GROUP: Settings = {
  'deregistration_delay.connection_termination.enabled': 'false',
  'preserve_client_ip.enabled': 'false',
  'proxy_protocol_v2.enabled': 'false',
  'stickiness.type': 'source_ip',
  'target_health_state.unhealthy.connection_termination.enabled': 'true',
  'target_health_state.unhealthy.draining_interval_seconds': '0',
};

/** Returns what a new target group's attributes are; one for Lambda has its own. */
export function usualGroupAttributes(protocol: string | null): Settings {
  if (protocol === null) return { 'lambda.multi_value_headers.enabled': 'false' };
  return { ...GROUP, ...(protocol.startsWith('HTTP') ? HTTP_GROUP : TCP_GROUP) };
}

/** Returns what a new listener's attributes are. */
export function usualListenerAttributes(protocol: string): Settings {
  if (protocol === 'TCP') return { 'tcp.idle_timeout.seconds': '350' };
  return protocol.startsWith('HTTP') ? { 'routing.http.response.server.enabled': 'true' } : {};
}
