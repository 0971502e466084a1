'use client';

import { useState } from 'react';
import { PageHeader } from '@/components/layout/page-header';
import { ProblemState } from '@/components/states/problem';
import { TableSkeleton } from '@/components/states/table-skeleton';
import { Button } from '@/components/ui/button';
import { useMe, useWhyNot } from '@/lib/client/access/use-me';
import { usePeople } from '@/lib/client/access/use-people';
import type { User } from '@/lib/contracts/access';
import { formatCountOf } from '@/lib/format/number';
import { AddPerson } from './add-person';
import type { HandedLink } from './handed-link';
import { NotForYou } from './not-for-you';
import { PersonRow } from './person-row';
import { ShownOnce } from './shown-once';

/** Who has access, with which role; add people, change roles, disable. */
export function PeopleView() {
  const whyNot = useWhyNot('users.manage');
  if (whyNot) return <NotForYou title="People" why={whyNot} />;
  return <People />;
}

function People() {
  const { data, error, refetch } = usePeople();
  const [isAdding, setAdding] = useState(false);
  const [handed, setHanded] = useState<HandedLink | null>(null);
  return (
    <>
      <PageHeader
        title="People"
        summary={data ? summarise(data.data) : 'Who has access, and with which role.'}
        acts={<Button onPress={() => setAdding(true)}>Add a person…</Button>}
      />
      <div className="px-4 pb-8 md:px-6">
        {data ? (
          <PeopleList people={data.data} onLink={setHanded} />
        ) : error ? (
          <ProblemState error={error} onRetry={refetch} />
        ) : (
          <TableSkeleton label="Reading the people" rows={5} />
        )}
      </div>
      {isAdding ? <AddPerson onClose={() => setAdding(false)} onAdded={setHanded} /> : null}
      {handed ? (
        <ShownOnce
          title={`A sign-in link for ${handed.email}`}
          what="link"
          secret={handed.link.url}
          onClose={() => setHanded(null)}
        >
          Hand it over yourself: it signs them in once, within a day, and is not shown again.
        </ShownOnce>
      ) : null}
    </>
  );
}

function PeopleList({
  people,
  onLink,
}: {
  readonly people: readonly User[];
  readonly onLink: (link: HandedLink) => void;
}) {
  const { data: me } = useMe();
  return (
    <ul aria-label="People" className="border-line border-t">
      {people.map((person) => (
        <PersonRow key={person.id} person={person} isYou={person.id === me?.userId} onLink={onLink} />
      ))}
    </ul>
  );
}

function summarise(people: readonly User[]): string {
  const active = people.filter((person) => person.disabledAt === null);
  const administrators = active.filter((person) => person.role === 'admin').length;
  const disabled = people.length - active.length;
  const rest = disabled > 0 ? `; ${disabled} disabled` : '';
  return `${formatCountOf(active.length, 'person', 'people')} with access, ${administrators} of them admin${rest}.`;
}
