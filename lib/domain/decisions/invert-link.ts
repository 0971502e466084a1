import type { LinkKind } from './decision';

const inverse: Readonly<Record<LinkKind, LinkKind>> = {
  supersedes: 'supersededBy',
  supersededBy: 'supersedes',
  amends: 'amendedBy',
  amendedBy: 'amends',
  relates: 'relates',
};

/** The same link, as seen from its other side. */
export function invertLink(kind: LinkKind): LinkKind {
  return inverse[kind];
}
