/** Plain data as YAML lines, strings quoted wherever YAML could read them as something else. */
export function toYaml(value: unknown, indent = ''): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((one) => toItem(one, indent));
  return Object.entries(value ?? {}).flatMap(([key, one]) => toMember(key, one, indent));
}

function toMember(key: string, value: unknown, indent: string): readonly string[] {
  if (value === undefined) return [];
  if (typeof value !== 'object' || value === null) return [`${indent}${key}: ${toScalar(value)}`];
  const inner = toYaml(value, `${indent}  `);
  return inner.length === 0
    ? [`${indent}${key}: ${Array.isArray(value) ? '[]' : '{}'}`]
    : [`${indent}${key}:`, ...inner];
}

function toItem(value: unknown, indent: string): readonly string[] {
  if (typeof value !== 'object' || value === null) return [`${indent}- ${toScalar(value)}`];
  const [first = '{}', ...rest] = toYaml(value, `${indent}  `);
  return [`${indent}- ${first.trimStart()}`, ...rest];
}

function toScalar(value: unknown): string {
  if (typeof value !== 'string') return String(value);
  // Words of YAML's own, numbers and dates would be read as those.
  return /^[A-Za-z][A-Za-z0-9_:/.-]*$/.test(value) && !/^(true|false|null|yes|no|on|off|y|n)$|:$/i.test(value)
    ? value
    : `'${value.replaceAll("'", "''")}'`;
}
