/** A number of hours in words. */
export function sayHours(hours: number): string {
  return hours === 1 ? '1 hour' : `${Math.round(hours).toLocaleString('en-US')} hours`;
}
