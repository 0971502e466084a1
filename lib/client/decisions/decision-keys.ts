/** Every query key of the decisions area; a prefix names all below it. */
export const decisionKeys = {
  all: ['decisions'] as const,
  lists: () => [...decisionKeys.all, 'list'] as const,
  list: (filter: unknown) => [...decisionKeys.lists(), filter] as const,
  timeline: () => [...decisionKeys.all, 'timeline'] as const,
  supersessions: () => [...decisionKeys.all, 'supersessions'] as const,
  decision: (decisionId: string) => [...decisionKeys.all, 'decision', decisionId] as const,
  evidence: (decisionId: string) => [...decisionKeys.decision(decisionId), 'evidence'] as const,
  revisions: (decisionId: string) => [...decisionKeys.decision(decisionId), 'revisions'] as const,
  revision: (decisionId: string, number: number) => [...decisionKeys.revisions(decisionId), number] as const,
};
