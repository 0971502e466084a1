/** The least whole number up to `most` that is enough, where more is never worse; null when even `most` is not. */
export function findSmallest(most: number, isEnough: (count: number) => boolean): number | null {
  if (!isEnough(most)) return null;
  let [low, high] = [0, most];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (isEnough(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
