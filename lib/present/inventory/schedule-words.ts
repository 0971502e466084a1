const days: Readonly<Record<string, string>> = {
  '*': 'every day',
  '?': 'every day',
  'MON-FRI': 'Monday to Friday',
  'SAT,SUN': 'Saturday and Sunday',
  MON: 'Mondays',
  TUE: 'Tuesdays',
  WED: 'Wednesdays',
  THU: 'Thursdays',
  FRI: 'Fridays',
  SAT: 'Saturdays',
  SUN: 'Sundays',
};

/**
 * An Application Auto Scaling schedule in words where its meaning is plain (`cron(0 7 ? * MON-FRI *)` is "07:00,
 * Monday to Friday"); null where only the expression itself is exact.
 */
export function describeSchedule(expression: string): string | null {
  const [, kind = '', inner = ''] = /^(at|rate|cron)\((.*)\)$/.exec(expression.trim()) ?? [];
  switch (kind) {
    case 'at':
      return `once, ${inner.replace('T', ' ')}`;
    case 'rate':
      return `every ${inner.replace(/^1 /, '')}`;
    case 'cron':
      return describeCron(inner);
    default:
      return null;
  }
}

function describeCron(inner: string): string | null {
  const [minute = '', hour = '', dayOfMonth = '', month = '', dayOfWeek = '', year = '*'] =
    inner.split(/\s+/);
  const clock = /^\d{1,2}$/.test(minute) && /^\d{1,2}$/.test(hour);
  const everyMonth = month === '*' && (year === '*' || year === '');
  const plainDate = dayOfMonth === '*' || dayOfMonth === '?';
  const day = days[dayOfWeek.toUpperCase()];
  if (!clock || !everyMonth || !plainDate || day === undefined) return null;
  return `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}, ${day}`;
}
