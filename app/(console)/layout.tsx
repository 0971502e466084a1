import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import { cookies } from 'next/headers';
import { Providers } from '@/components/layout/providers';
import { Shell } from '@/components/layout/shell';
import { readTheme, themeCookie } from '@/components/layout/theme';
import { accessKeys } from '@/lib/client/access/access-keys';
import { pageContext } from '@/server/http/page-session';
import { getMe } from '@/server/services/access/get-me';

/** Everything behind the sign-in: who is here, and the frame around the pages. */
export default async function ConsoleLayout({ children }: { readonly children: React.ReactNode }) {
  const me = await getMe(await pageContext());
  const client = new QueryClient();
  client.setQueryData(accessKeys.me(), me);
  const theme = readTheme((await cookies()).get(themeCookie)?.value);
  return (
    <Providers>
      <HydrationBoundary state={dehydrate(client)}>
        <Shell me={me} theme={theme}>
          {children}
        </Shell>
      </HydrationBoundary>
    </Providers>
  );
}
