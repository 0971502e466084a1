import {
  BookOpenCheck,
  ChartNoAxesCombined,
  GitCommitVertical,
  LayoutGrid,
  ListChecks,
  type LucideIcon,
  Rows3,
  Scale,
  Settings,
  Timer,
} from 'lucide-react';

export interface NavItem {
  readonly href: string;
  readonly label: string;
  readonly icon: LucideIcon;
  /** The second key after `g`. */
  readonly key: string;
}

/** The console's pages, in the order of the navigation. */
export const navItems: readonly NavItem[] = [
  { href: '/', label: 'Overview', icon: LayoutGrid, key: 'o' },
  { href: '/inventory', label: 'Inventory', icon: Rows3, key: 'i' },
  { href: '/compare', label: 'Compare', icon: Scale, key: 'p' },
  { href: '/latency', label: 'Latency', icon: Timer, key: 't' },
  { href: '/scaling', label: 'Scaling', icon: ChartNoAxesCombined, key: 'l' },
  { href: '/changes', label: 'Changes', icon: GitCommitVertical, key: 'c' },
  { href: '/decisions', label: 'Decisions', icon: BookOpenCheck, key: 'd' },
  { href: '/reviews', label: 'Reviews', icon: ListChecks, key: 'r' },
  { href: '/settings', label: 'Settings', icon: Settings, key: 's' },
];

/** The page of the navigation that a path belongs to; modules and workloads belong to none but the overview and inventory they are reached from. */
export function isWithin(path: string, href: string): boolean {
  if (href === '/') return path === '/' || path.startsWith('/modules/');
  if (href === '/inventory') return /^\/(inventory|functions|services)(\/|$)/.test(path);
  return path === href || path.startsWith(`${href}/`);
}
