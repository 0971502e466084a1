'use client';

/** Where each thing that scrolls was left, by the address it was on. */
const places = new Map<string, number>();
const most = 200;
let cameBackTo: string | null = null;

const address = () => `${window.location.pathname}${window.location.search}`;

if (typeof window !== 'undefined') {
  window.addEventListener('popstate', () => {
    cameBackTo = address();
  });
}

/** Remembers where on this address something named stands now. */
export function keepPlace(name: string, place: number): void {
  const key = `${address()} ${name}`;
  places.delete(key);
  places.set(key, place);
  const [oldest] = places.keys();
  if (places.size > most && oldest !== undefined) places.delete(oldest);
}

/** Where it was left, for whoever comes back to this address; null for those who come anew. */
export function placeLeft(name: string): number | null {
  if (typeof window === 'undefined' || cameBackTo !== address()) return null;
  return places.get(`${cameBackTo} ${name}`) ?? null;
}

/** From here on, coming to another address is coming anew. */
export function arrive(): void {
  if (cameBackTo !== address()) cameBackTo = null;
}
