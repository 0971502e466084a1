'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Confirm } from '@/components/ui/confirm';
import { Status } from '@/components/ui/status';
import { Time } from '@/components/ui/time';
import { toast } from '@/components/ui/toast';
import { useRevokeToken } from '@/lib/client/access/use-tokens';
import type { ApiToken } from '@/lib/contracts/access';

/** One API token: what it is, whether it works, and the way to revoke it. */
export function TokenRow({ token }: { readonly token: ApiToken }) {
  const [isAsking, setAsking] = useState(false);
  const revoke = useRevokeToken();
  const act = () =>
    revoke.mutate(token.id, {
      onSuccess: () => {
        setAsking(false);
        toast({ tone: 'good', title: `${token.name} was revoked` });
      },
    });
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-line border-b py-2">
      <div className="min-w-0 flex-1 basis-52">
        <p className="truncate font-medium">{token.name}</p>
        <p className="truncate text-ink-2 text-xs">
          <span className="font-mono">{token.prefix}…</span> · {token.role} · of {token.ownerEmail}
        </p>
      </div>
      <div className="w-44 text-xs">
        <Standing token={token} />
      </div>
      <div className="w-40 text-ink-2 text-xs">
        {token.lastUsedAt ? (
          <>
            Used <Time iso={token.lastUsedAt} />
          </>
        ) : (
          'Never used'
        )}
      </div>
      <Button
        size="sm"
        variant="danger"
        disabledReason={token.state === 'revoked' ? 'It is revoked already.' : null}
        aria-label={`Revoke ${token.name}`}
        onPress={() => setAsking(true)}
      >
        Revoke
      </Button>
      {isAsking ? (
        <Confirm
          title={`Revoke ${token.name}?`}
          act="Revoke for good"
          keep="Keep it"
          isPending={revoke.isPending}
          onAct={act}
          onClose={() => setAsking(false)}
        >
          Whatever uses it is refused from its next request on. A revoked token can’t be brought back.
        </Confirm>
      ) : null}
    </li>
  );
}

function Standing({ token }: { readonly token: ApiToken }) {
  switch (token.state) {
    case 'revoked':
      return <Status tone="neutral">Revoked</Status>;
    case 'expired':
      return <Status tone="attention">Expired</Status>;
    case 'active':
      return (
        <Status tone={token.expiresAt ? 'good' : 'neutral'}>
          {token.expiresAt ? (
            <>
              Until <Time iso={token.expiresAt} />
            </>
          ) : (
            'Does not expire'
          )}
        </Status>
      );
  }
}
