import type { SavedView } from '@/lib/contracts/saved-view';

interface Row {
  readonly id: string;
  readonly area: string;
  readonly name: string;
  readonly query: string;
  readonly createdAt: Date;
}

/** A saved view as the API gives it. */
export function toSavedView({ id, area, name, query, createdAt }: Row): SavedView {
  return { id, area, name, query, createdAt: createdAt.toISOString() };
}
