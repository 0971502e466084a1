'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { Status, StatusIcon } from '@/components/ui/status';
import { useWhyNot } from '@/lib/client/access/use-me';
import type { DecisionDetail, DecisionLink, ScopeEntry } from '@/lib/contracts/decisions/shapes';
import { linkKinds } from '@/lib/domain/decisions/decision';
import { formatCountOf } from '@/lib/format/number';
import {
  deviationWords,
  linkWords,
  statusWords,
  toDecisionRef,
  toDecisionTitle,
  toScopeWords,
} from '@/lib/present/decisions/decision-words';
import { toLineAnchor } from '@/lib/present/markdown/anchor-blocks';
import { DecisionHistory } from './decision-history';
import { DueText } from './due-text';
import { FactsDialog } from './facts-dialog';
import { RepairButton } from './repair-button';
import { ScopeDialog } from './scope-dialog';

/** What is known of a decision besides its text: what it leaves open, what it governs, its links, outline and history. */
export function DecisionBeside({ decision }: { readonly decision: DecisionDetail }) {
  const { issues, content, linked, scope } = decision;
  const open = issues.filter(({ severity }) => severity === 'open');
  const notes = issues.filter(({ severity }) => severity === 'note');
  const whyNot = useWhyNot('decisions.write');
  const [dialog, setOpen] = useState<'facts' | 'scope' | null>(null);
  return (
    <>
      <Section
        title="What it states"
        aside={
          <Button
            size="sm"
            variant="ghost"
            disabledReason={whyNot}
            aria-label="Change what it states"
            onPress={() => setOpen('facts')}
          >
            Change…
          </Button>
        }
      >
        <Facts decision={decision} />
      </Section>
      {open.length > 0 ? (
        <Section title="What the text leaves open" aside={formatCountOf(open.length, 'issue')}>
          <Issues issues={open} />
          <RepairButton decision={decision} />
        </Section>
      ) : null}
      <Section title="Links">
        <Links links={linked} />
      </Section>
      <Section
        title="Governs"
        aside={
          <Button
            size="sm"
            variant="ghost"
            disabledReason={whyNot}
            aria-label="Change what it governs"
            onPress={() => setOpen('scope')}
          >
            Change…
          </Button>
        }
      >
        <Scope scope={scope} />
      </Section>
      {content.outline.length > 1 ? (
        <Section title="Outline">
          <nav aria-label="Outline">
            <ol className="flex flex-col gap-0.5 text-ink-2">
              {content.outline.map(({ title, level, line }) => (
                <li key={line} className={level <= 2 ? '' : level === 3 ? 'pl-3' : 'pl-6'}>
                  <a href={`#${toLineAnchor(line)}`} className="hover:text-ink hover:underline">
                    {title}
                  </a>
                </li>
              ))}
            </ol>
          </nav>
        </Section>
      ) : null}
      <Section title="History">
        <DecisionHistory decision={decision} />
      </Section>
      {notes.length > 0 ? (
        <Section title="How it was read" aside={formatCountOf(notes.length, 'note')}>
          <Issues issues={notes} />
        </Section>
      ) : null}
      {dialog === 'facts' ? <FactsDialog decision={decision} onClose={() => setOpen(null)} /> : null}
      {dialog === 'scope' ? <ScopeDialog decision={decision} onClose={() => setOpen(null)} /> : null}
    </>
  );
}

function Facts({ decision }: { readonly decision: DecisionDetail }) {
  const { deviation, deviationReason, nextReviewOn, tags, file } = decision;
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1">
      <dt className="text-ink-3">Deviation</dt>
      <dd>
        {deviationWords[deviation]}
        {deviationReason === null ? null : <span className="block text-ink-2">{deviationReason}</span>}
      </dd>
      <dt className="text-ink-3">Next review</dt>
      <dd>
        <DueText date={nextReviewOn} />
      </dd>
      {tags.length > 0 ? (
        <>
          <dt className="text-ink-3">Tags</dt>
          <dd className="flex flex-wrap gap-x-2">
            {tags.map((tag) => (
              <Link key={tag} tone="plain" href={`/decisions?tag=${encodeURIComponent(tag)}`}>
                {tag}
              </Link>
            ))}
          </dd>
        </>
      ) : null}
      {file ? (
        <>
          <dt className="text-ink-3">File</dt>
          <dd className="font-mono text-xs [overflow-wrap:anywhere]">{file.path}</dd>
        </>
      ) : null}
    </dl>
  );
}

function Issues({ issues }: { readonly issues: DecisionDetail['issues'] }) {
  return (
    <ul className="flex flex-col gap-1.5">
      {issues.map(({ code, line, message, severity }) => (
        <li key={`${code} ${line} ${message}`} className="flex items-start gap-1.5">
          <span className="flex h-5 items-center">
            <StatusIcon tone={severity === 'open' ? 'attention' : 'neutral'} />
          </span>
          <span className="min-w-0 text-ink-2">
            {message}{' '}
            <a href={`#${toLineAnchor(line)}`} className="whitespace-nowrap text-accent-text underline">
              {`line ${line}`}
            </a>
          </span>
        </li>
      ))}
    </ul>
  );
}

function Links({ links }: { readonly links: readonly DecisionLink[] }) {
  if (links.length === 0) return <p className="text-ink-3">It names no other decision, and none names it.</p>;
  const kinds = linkKinds.filter((kind) => links.some((link) => link.kind === kind));
  return (
    <dl className="flex flex-col gap-2">
      {kinds.map((kind) => (
        <div key={kind}>
          <dt className="text-ink-3 text-xs">{linkWords[kind]}</dt>
          {links
            .filter((link) => link.kind === kind)
            .map((link) => (
              <dd
                key={`${link.text} ${link.line ?? ''} ${link.decision?.id ?? ''}`}
                className="flex flex-col"
              >
                <LinkedDecision link={link} />
              </dd>
            ))}
        </div>
      ))}
    </dl>
  );
}

function LinkedDecision({ link }: { readonly link: DecisionLink }) {
  const { decision, text, stated } = link;
  if (!decision)
    return (
      <span>
        {text} <span className="text-ink-3">· none found here by that name</span>
      </span>
    );
  return (
    <>
      <Link
        href={`/decisions/${decision.slug}`}
      >{`${toDecisionRef(decision)} ${toDecisionTitle(decision)}`}</Link>
      <span className="flex flex-wrap gap-x-2 text-xs">
        <Status tone={statusWords[decision.status].tone}>{statusWords[decision.status].label}</Status>
        {stated === 'both' ? null : (
          <span className="text-ink-3">{stated === 'here' ? 'said only here' : 'said only there'}</span>
        )}
      </span>
    </>
  );
}

function Scope({ scope }: { readonly scope: readonly ScopeEntry[] }) {
  if (scope.length === 0) return <p className="text-ink-3">No module, workload or stage is named.</p>;
  return (
    <ul className="flex flex-col gap-0.5">
      {scope.map((entry) => (
        <li key={toScopeWords(entry)}>
          {entry.workload || entry.module ? (
            <Link href={toScopeHref(entry)}>{toScopeWords(entry)}</Link>
          ) : (
            toScopeWords(entry)
          )}
        </li>
      ))}
    </ul>
  );
}

function toScopeHref({ module, workload }: ScopeEntry): string {
  if (workload) return `/${workload.kind === 'function' ? 'functions' : 'services'}/${workload.id}`;
  return `/modules/${module?.slug ?? ''}`;
}
