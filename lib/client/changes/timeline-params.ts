import { createLoader, parseAsInteger, parseAsNumberLiteral } from 'nuqs/server';

/** How many weeks the timeline of plans shows. */
export const timelineWeeks = [4, 13, 26] as const;

/** What the timeline shows, in the address: so many weeks, and how many of those after the one that has today. */
export const timelineParams = {
  weeks: parseAsNumberLiteral(timelineWeeks).withDefault(4),
  later: parseAsInteger.withDefault(0),
};

/** Reads what the timeline shows from a page's search parameters. */
export const loadTimeline = createLoader(timelineParams);
