/** The overview's columns: the same tracks for a module's row, its workloads' and the header. */
export const overviewColumns = [
  { id: 'name', header: 'Module', end: false },
  { id: 'health', header: 'Health', end: false },
  { id: 'workloads', header: 'Workloads', end: true },
  { id: 'cost', header: 'Cost this month', end: true },
  { id: 'p95', header: 'p95', end: true },
  { id: 'cold', header: 'Cold starts', end: true },
  { id: 'errors', header: 'Errors', end: true },
  { id: 'provisioned', header: 'Provisioned', end: true },
  { id: 'tasks', header: 'Tasks', end: true },
  { id: 'changes', header: 'Under way', end: true },
] as const;

export const overviewTracks =
  'grid grid-cols-[minmax(184px,1.4fr)_minmax(136px,0.9fr)_minmax(76px,0.4fr)_minmax(124px,0.5fr)_repeat(3,minmax(84px,0.5fr))_minmax(88px,0.5fr)_minmax(88px,0.5fr)_minmax(96px,0.5fr)]';
