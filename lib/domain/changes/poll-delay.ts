/** Seconds until the next look at AWS, by how long the change has been verified: soon at first, then seldom. */
export function computePollDelaySeconds(elapsedSeconds: number): number {
  if (elapsedSeconds < 10) return 2;
  if (elapsedSeconds < 60) return 5;
  if (elapsedSeconds < 300) return 10;
  return 30;
}
