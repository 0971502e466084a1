import type { WorkloadPage } from '@/lib/contracts/inventory';
import type { FunctionDetail, ProvisionedConcurrency } from '@/lib/domain/inventory/snapshot';
import { formatCount, formatCountOf, formatRatio } from '@/lib/format/number';
import { absenceOf, type Headline, type HeadlinePart, measured, measuredOf, said } from './headline';
import { formatMeasured, formatWindowOf } from './measurement-words';

/** A cold-start share from which the sentence leads with it. */
const notableColdStarts = 0.01;
/** An error or throttle share from which it is said. */
const notableFailures = 0.01;

/** The sentence under a function's name, from what AWS reports and CloudWatch measured; without either, what is missing. */
export function toFunctionHeadline(
  detail: FunctionDetail | null,
  summaries: WorkloadPage['summaries'],
): Headline {
  if (detail === null)
    return {
      tone: 'neutral',
      parts: [said('Its aliases and capacity have not been read yet; the next sync reads them.')],
    };
  const standing = toStanding(detail);
  const traffic = toTraffic(detail, summaries);
  return {
    tone: standing?.tone ?? traffic.tone,
    parts: standing ? [standing.part, ...traffic.parts] : traffic.parts,
  };
}

interface Standing {
  readonly tone: Headline['tone'];
  readonly part: HeadlinePart;
}

/** What AWS itself reports that matters more than any measurement; null when nothing does. */
function toStanding(detail: FunctionDetail): Standing | null {
  if (detail.state !== 'Active')
    return {
      tone: detail.state === 'Failed' ? 'bad' : 'attention',
      part: said(
        closed(
          `AWS reports the function ${detail.state}${detail.stateReason ? `: ${detail.stateReason}` : ''}`,
        ),
        'configuration',
      ),
    };
  if (detail.reservedConcurrency === 0)
    return {
      tone: 'attention',
      part: said('Switched off: reserved concurrency is 0, so every call is throttled.', 'capacity'),
    };
  return toProvisionedStanding(detail.provisioned);
}

function toProvisionedStanding(all: readonly ProvisionedConcurrency[]): Standing | null {
  const failed = all.find((one) => one.status === 'FAILED');
  if (failed) {
    const why = failed.statusReason ? `: ${failed.statusReason}` : '';
    return {
      tone: 'bad',
      part: said(closed(`Provisioned concurrency on ${failed.qualifier} failed${why}`), 'capacity'),
    };
  }
  const moving = all.find((one) => one.status === 'IN_PROGRESS');
  if (!moving) return null;
  const text = `AWS is preparing ${moving.requested} on ${moving.qualifier}: ${moving.allocated} allocated so far.`;
  return { tone: 'progress', part: said(text, 'capacity') };
}

function toTraffic(detail: FunctionDetail, summaries: WorkloadPage['summaries']): Headline {
  const requests = measuredOf(summaries, 'invocations');
  if (requests === null || requests.value === 0) {
    const why = requests === null ? absenceOf(summaries, 'invocations') : 'nothing called it';
    return { tone: 'neutral', parts: [said(`No requests are on record: ${why}.`, 'metrics')] };
  }
  const failing = toFailures(summaries, requests.value);
  const cold = toColdStarts(summaries, requests.value);
  return {
    tone: failing.length > 0 || cold.isNotable ? 'attention' : 'good',
    parts: [...cold.parts, ...toProvisionedUse(detail, summaries), ...failing],
  };
}

function toColdStarts(summaries: WorkloadPage['summaries'], requests: number) {
  const p95 = measuredOf(summaries, 'durationMsP95');
  const coldStarts = measuredOf(summaries, 'coldStarts');
  const p95Words = p95 ? `p95 is ${formatMeasured(p95.value, p95.unit)}` : null;
  if (coldStarts === null) {
    const missing = said(`Cold starts are unknown: ${absenceOf(summaries, 'coldStarts')}.`, 'metrics');
    return {
      isNotable: false,
      parts:
        p95 && p95Words ? [measured(`${upper(p95Words)} without cold starts.`, p95), missing] : [missing],
    };
  }
  const rate = measuredOf(summaries, 'coldStartRate')?.value ?? coldStarts.value / requests;
  const start = measuredOf(summaries, 'initMsP95');
  const parts = [
    measured(
      `Cold starts are ${formatRatio(rate)} of requests over ${formatWindowOf(coldStarts)}${start ? ` and add ${formatMeasured(start.value, start.unit)} at p95` : ''};`,
      coldStarts,
    ),
    p95 && p95Words
      ? measured(`${p95Words} without them.`, p95)
      : said(`p95 is unknown: ${absenceOf(summaries, 'durationMsP95')}.`, 'metrics'),
  ];
  return { isNotable: rate >= notableColdStarts, parts };
}

/** How much of what is provisioned was used; where nothing is, how many ran at once. */
function toProvisionedUse(detail: FunctionDetail, summaries: WorkloadPage['summaries']): HeadlinePart[] {
  const provisioned = detail.provisioned.reduce((sum, one) => sum + one.requested, 0);
  if (provisioned === 0) {
    const peak = measuredOf(summaries, 'concurrencyMax');
    return peak ? [measured(`At most ${formatCount(peak.value)} ran at once.`, peak)] : [];
  }
  const spill = measuredOf(summaries, 'provisionedSpillover');
  if (spill && spill.value > 0) {
    const words = formatCountOf(spill.value, 'request');
    return [measured(`${words} found none of the ${provisioned} provisioned free.`, spill)];
  }
  const used = measuredOf(summaries, 'provisionedUsedMax');
  return used
    ? [measured(`At most ${formatCount(used.value)} of ${provisioned} provisioned were in use.`, used)]
    : [
        said(
          `How much of the ${provisioned} provisioned is used is unknown: the last reading of CloudWatch held nothing of it.`,
          'metrics',
        ),
      ];
}

function toFailures(summaries: WorkloadPage['summaries'], requests: number): HeadlinePart[] {
  const throttles = measuredOf(summaries, 'throttles');
  const errors = measuredOf(summaries, 'errors');
  return [
    ...(errors && errors.value / requests >= notableFailures
      ? [measured(`${formatRatio(errors.value / requests)} end in an error.`, errors)]
      : []),
    ...(throttles && throttles.value / requests >= notableFailures
      ? [measured(`${formatCountOf(throttles.value, 'call')} were throttled.`, throttles)]
      : []),
  ];
}

/** AWS's reasons end with a full stop or not; a sentence does. */
function closed(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

function upper(text: string): string {
  return text.startsWith('p9') ? text : text.charAt(0).toUpperCase() + text.slice(1);
}
