'use client';

import { useState } from 'react';
import { PageHeader } from '@/components/layout/page-header';
import { EmptyState } from '@/components/states/empty-state';
import { ProblemState } from '@/components/states/problem';
import { TableSkeleton } from '@/components/states/table-skeleton';
import { Button } from '@/components/ui/button';
import { useWhyNot } from '@/lib/client/access/use-me';
import { useTokens } from '@/lib/client/access/use-tokens';
import type { ApiToken } from '@/lib/contracts/access';
import { CreateToken } from './create-token';
import { NotForYou } from './not-for-you';
import { ShownOnce } from './shown-once';
import { TokenRow } from './token-row';

/** The API tokens: what each may do, until when, and when it was last used. */
export function TokensView() {
  const whyNot = useWhyNot('tokens.manage');
  if (whyNot) return <NotForYou title="API tokens" why={whyNot} />;
  return <Tokens />;
}

function Tokens() {
  const { data, error, refetch } = useTokens();
  const [isCreating, setCreating] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);
  const create = <Button onPress={() => setCreating(true)}>Create a token…</Button>;
  return (
    <>
      <PageHeader
        title="API tokens"
        summary="What scripts and other tools use Trimtab with, in a person’s name."
        acts={create}
      />
      <div className="px-4 pb-8 md:px-6">
        {data ? (
          <TokenList tokens={data.data} />
        ) : error ? (
          <ProblemState error={error} onRetry={refetch} />
        ) : (
          <TableSkeleton label="Reading the tokens" rows={4} />
        )}
      </div>
      {isCreating ? <CreateToken onClose={() => setCreating(false)} onCreated={setSecret} /> : null}
      {secret ? (
        <ShownOnce title="The token was created" what="token" secret={secret} onClose={() => setSecret(null)}>
          Keep it where secrets are kept: it is not shown again. Send it as “Authorization: Bearer …”.
        </ShownOnce>
      ) : null}
    </>
  );
}

function TokenList({ tokens }: { readonly tokens: readonly ApiToken[] }) {
  if (tokens.length === 0) {
    return (
      <EmptyState title="There are no API tokens">
        A token lets a script do what its role may do, in the name of whoever made it. Create one with the
        lowest role that does.
      </EmptyState>
    );
  }
  return (
    <ul aria-label="API tokens" className="border-line border-t">
      {tokens.map((token) => (
        <TokenRow key={token.id} token={token} />
      ))}
    </ul>
  );
}
