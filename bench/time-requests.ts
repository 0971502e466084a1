const warmUp = 5;

/** How long each of `count` requests took from sending to the last byte, in milliseconds, one after the other. */
export async function timeRequests(url: string, token: string, count: number): Promise<readonly number[]> {
  const samples: number[] = [];
  for (let at = -warmUp; at < count; at += 1) {
    const began = performance.now();
    const answer = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
    await answer.arrayBuffer();
    const took = performance.now() - began;
    if (!answer.ok) throw new Error(`${url} answered ${answer.status}.`);
    if (at >= 0) samples.push(took);
  }
  return samples;
}
