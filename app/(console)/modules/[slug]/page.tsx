import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import type { Metadata } from 'next';
import type { SearchParams } from 'nuqs/server';
import { ScenarioList } from '@/components/costs/compare/scenario-list';
import { ModuleCosts } from '@/components/costs/module-costs';
import { ModuleDecisions } from '@/components/decisions/module-decisions';
import { ModuleView } from '@/components/inventory/module-view';
import { inventoryKeys } from '@/lib/client/inventory/inventory-keys';
import { loadScope, toScope } from '@/lib/client/scope/scope-params';
import type { ModulePage as Module } from '@/lib/contracts/inventory';
import { pageQueries } from '@/server/http/page-queries';
import { pageContext } from '@/server/http/page-session';
import { getModule } from '@/server/services/inventory/get-module';

interface PageProps {
  readonly params: Promise<{ slug: string }>;
  readonly searchParams: Promise<SearchParams>;
}

/** The module's own name in the browser's tab. */
export async function generateMetadata(props: PageProps): Promise<Metadata> {
  const page = await prefetchModule(props);
  return { title: page?.module.name ?? 'Module' };
}

/** A module with its workloads over the scope in the address. */
export default async function ModulePage(props: PageProps) {
  await prefetchModule(props);
  const slug = decodeURIComponent((await props.params).slug);
  return (
    <HydrationBoundary state={dehydrate(pageQueries())}>
      <ModuleView
        slug={slug}
        costs={
          <>
            <ModuleCosts slug={slug} />
            <ScenarioList module={slug} />
            <ModuleDecisions slug={slug} />
          </>
        }
      />
    </HydrationBoundary>
  );
}

async function prefetchModule({ params, searchParams }: PageProps): Promise<Module | undefined> {
  const ctx = await pageContext();
  const slug = decodeURIComponent((await params).slug);
  const scope = toScope(await loadScope(searchParams));
  const queryKey = inventoryKeys.module(slug, scope);
  await pageQueries().prefetchQuery({ queryKey, queryFn: () => getModule(ctx, { slug, ...scope }) });
  return pageQueries().getQueryData(queryKey);
}
