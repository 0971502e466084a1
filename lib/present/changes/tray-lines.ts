import type { ChangeGroup } from '@/lib/contracts/change-groups';
import type { Change } from '@/lib/contracts/change-shapes';
import { describeGroup } from './group-words';
import { describeStanding, type StatusTone } from './phase-words';

/** One line of the tray: something that is under way, or waits for a second person. */
export interface TrayLine {
  readonly href: string;
  readonly title: string;
  readonly tone: StatusTone;
  readonly label: string;
  /** How far it is; null where it has no parts. */
  readonly progress: string | null;
  /** When it is given up; null where nothing is waited for. */
  readonly deadline: string | null;
}

/** A change as the tray shows it. */
export function toTrayLineOfChange(change: Change): TrayLine {
  const { id, title, verifyDeadline: deadline } = change;
  return { href: `/changes/${id}`, title, ...describeStanding(change), progress: null, deadline };
}

/** Changes made together as the tray shows them. */
export function toTrayLineOfGroup(group: ChangeGroup): TrayLine {
  const { id, number, title, state, inForce, size } = group;
  const progress = state === 'running' ? `${inForce} of ${size} in force` : `${size} together`;
  const name = `Group ${number}: ${title}`;
  return { href: `/changes/together/${id}`, title: name, ...describeGroup(group), progress, deadline: null };
}

/** What the tray's button is called: "2 under way, 1 waits for approval". */
export function toTrayLabel(underWay: number, waiting: number): string {
  const waits = waiting === 1 ? '1 waits for approval' : `${waiting} wait for approval`;
  if (waiting === 0) return `${underWay} under way`;
  return underWay === 0 ? waits : `${underWay} under way, ${waits}`;
}
