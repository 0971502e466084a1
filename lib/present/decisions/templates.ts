export const templateNames = ['trimtab', 'madr', 'nygard'] as const;
export type TemplateName = (typeof templateNames)[number];

interface Template {
  readonly label: string;
  readonly hint: string;
  readonly toText: (today: string) => string;
}

/** What a new decision can be begun from. */
export const templates: Readonly<Record<TemplateName, Template>> = {
  trimtab: {
    label: 'With review triggers',
    hint: 'Context, options, decision, and what would make you decide again',
    toText: (today) => `# Name what is decided, as a short sentence

- Status: Proposed
- Date: ${today}
- Deciders:
- Owner:
- Deviation: no

## Context

What is so today, what it is measured by, and what forces a choice.

## Options

### The first option

- Good:
- Bad:

### The second option

- Good:
- Bad:

## Decision

Which option, and the reason that outweighed the others.

## Consequences

- Good:
- Bad:
- Risk: what may go wrong. Mitigation: what is done about it.

## Review triggers

- A figure and the limit that would change your mind.

Next review:
`,
  },
  madr: {
    label: 'MADR 4',
    hint: 'Front matter, drivers, options with pros and cons, confirmation',
    toText: (today) => `---
status: proposed
date: ${today}
decision-makers: []
consulted: []
informed: []
---

# Name the problem and its solution

## Context and Problem Statement

Two or three sentences on the situation, ending in the question to answer.

## Decision Drivers

* What weighs on the choice

## Considered Options

* The first option
* The second option

## Decision Outcome

Chosen option: "The first option", because of what it does for the drivers above.

### Consequences

* Good, because
* Bad, because

### Confirmation

How anyone can see that it is kept to.

## Pros and Cons of the Options

### The first option

* Good, because
* Bad, because

### The second option

* Good, because
* Bad, because

## More Information

Links, evidence, and when to look at this again.
`,
  },
  nygard: {
    label: 'Nygard',
    hint: 'Status, context, decision, consequences; nothing more',
    toText: (today) => `# Name what is decided

Date: ${today}

## Status

Proposed

## Context

The facts and the forces at play, without taking sides.

## Decision

We will…

## Consequences

What becomes easier, what becomes harder, and what has to be lived with.
`,
  },
};
