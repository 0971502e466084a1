'use client';

import { useState } from 'react';
import { Confirm } from '@/components/ui/confirm';
import { Menu } from '@/components/ui/menu';
import { Status } from '@/components/ui/status';
import { Time } from '@/components/ui/time';
import { toast } from '@/components/ui/toast';
import { useCreateLink, useUpdatePerson } from '@/lib/client/access/use-people';
import type { User } from '@/lib/contracts/access';
import type { Role } from '@/lib/domain/access/roles';
import type { HandedLink } from './handed-link';
import { RoleSelect } from './role-select';

interface PersonRowProps {
  readonly person: User;
  readonly isYou: boolean;
  readonly onLink: (link: HandedLink) => void;
}

type Asking = 'disable' | 'reset' | null;

/** One person: who, with which role, when last here, and what can be done. */
export function PersonRow({ person, isYou, onLink }: PersonRowProps) {
  const [asking, setAsking] = useState<Asking>(null);
  const update = useUpdatePerson();
  const link = useCreateLink();
  const isDisabled = person.disabledAt !== null;
  const changeRole = (role: Role) =>
    update.mutate(
      { userId: person.id, role },
      { onSuccess: () => toast({ tone: 'good', title: `${person.email} is ${role} now` }) },
    );
  const makeLink = (resetPassword: boolean) =>
    link.mutate(
      { userId: person.id, resetPassword },
      {
        onSuccess: (made) => {
          setAsking(null);
          onLink({ email: person.email, link: made });
        },
      },
    );
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-line border-b py-2">
      <div className="min-w-0 flex-1 basis-52">
        <p className="truncate font-medium">
          {person.name}
          {isYou ? <span className="font-normal text-ink-3"> (you)</span> : null}
        </p>
        <p className="truncate text-ink-2 text-xs">{person.email}</p>
      </div>
      <div className="w-40 text-xs">
        <Standing person={person} />
      </div>
      <RoleSelect
        label={`Role of ${person.email}`}
        hideLabel
        className="w-32"
        value={person.role}
        onChange={changeRole}
      />
      <Menu
        label={`Acts on ${person.email}`}
        trigger="⋯"
        acts={[
          {
            id: 'link',
            label: 'Make a sign-in link',
            onAct: () => makeLink(false),
            disabledReason: isDisabled ? 'They are disabled and could not use it.' : null,
          },
          {
            id: 'reset',
            label: 'Reset the password…',
            onAct: () => setAsking('reset'),
            disabledReason: isDisabled ? 'They are disabled.' : null,
          },
          isDisabled
            ? {
                id: 'enable',
                label: 'Enable',
                onAct: () => update.mutate({ userId: person.id, disabled: false }),
              }
            : { id: 'disable', label: 'Disable…', danger: true, onAct: () => setAsking('disable') },
        ]}
      />
      {asking === 'disable' ? (
        <Confirm
          title={`Disable ${person.email}?`}
          act="Disable and sign out"
          keep="Keep their access"
          isPending={update.isPending}
          onAct={() =>
            update.mutate({ userId: person.id, disabled: true }, { onSuccess: () => setAsking(null) })
          }
          onClose={() => setAsking(null)}
        >
          Their sessions end at once and their API tokens stop working. What they did stays in the audit log.
          They can be enabled again.
        </Confirm>
      ) : null}
      {asking === 'reset' ? (
        <Confirm
          title={`Reset the password of ${person.email}?`}
          act="Reset and make a link"
          keep="Keep the password"
          isPending={link.isPending}
          onAct={() => makeLink(true)}
          onClose={() => setAsking(null)}
        >
          The password stops working and their sessions end. You get a one-time link to hand to them.
        </Confirm>
      ) : null}
    </li>
  );
}

function Standing({ person }: { readonly person: User }) {
  if (person.disabledAt) return <Status tone="neutral">Disabled</Status>;
  if (!person.lastSeenAt) return <Status tone="attention">Has not signed in yet</Status>;
  return (
    <span className="text-ink-2">
      Seen <Time iso={person.lastSeenAt} />
    </span>
  );
}
