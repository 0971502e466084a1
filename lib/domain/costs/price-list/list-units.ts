// What the Price List calls a unit of ours, in lower case; its words differ from service to service.
const listUnits: Readonly<Record<string, readonly string[]>> = {
  request: ['requests', 'request', 'api requests', 'api calls'],
  'GB-second': ['lambda-gb-second', 'lambda-gb-seconds', 'gb-second', 'gb-seconds', 'second', 'seconds'],
  'GB restored': ['gb', 'lambda-gb'],
  'vCPU-hour': ['hours', 'hrs', 'vcpu-hours'],
  'GB-hour': ['hours', 'hrs', 'gb-hours'],
  hour: ['hours', 'hrs'],
  'LCU-hour': ['lcu-hrs', 'lcu-hours', 'hrs'],
  'NLCU-hour': ['lcu-hrs', 'nlcu-hrs', 'lcu-hours', 'hrs'],
  GB: ['gb', 'gigabytes', 'processed-gigabytes'],
  'GB-month': ['gb-mo', 'gb-month'],
  message: ['messages', 'message'],
  'connection-minute': ['minutes', 'minute'],
  'secret-month': ['secrets', 'secret'],
  call: ['api requests', 'requests'],
  'metric-month': ['metrics'],
  'alarm-month': ['alarms'],
  'metric requested': ['metrics', 'requests'],
};

/** True where the Price List's unit counts what a unit of the book counts. */
export function isSameUnit(unit: string, listUnit: string): boolean {
  return listUnits[unit]?.includes(listUnit.toLowerCase()) ?? false;
}
