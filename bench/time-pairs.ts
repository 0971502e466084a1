const warmUp = 3;

async function timeOnce(url: string, token: string): Promise<number> {
  const began = performance.now();
  // A connection each: a kept one may be closed by a busy server just as it is used again.
  const headers = { authorization: `Bearer ${token}`, connection: 'close' };
  const answer = await fetch(url, { headers });
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}.`);
  return performance.now() - began;
}

/**
 * Milliseconds from sending to the last byte of two addresses asked in turn, so that whatever else the machine does
 * meets both alike.
 */
export async function timePairs(measured: string, baseline: string, token: string, count: number) {
  const samples: { measured: number[]; baseline: number[] } = { measured: [], baseline: [] };
  for (let at = -warmUp; at < count; at += 1) {
    const tookBaseline = await timeOnce(baseline, token);
    const tookMeasured = await timeOnce(measured, token);
    if (at < 0) continue;
    samples.baseline.push(tookBaseline);
    samples.measured.push(tookMeasured);
  }
  return samples;
}
