import type { Metadata } from 'next';
import { ApiView } from '@/components/access/api-view';
import { endpoints } from '@/lib/contracts';
import { openApiDocument } from '@/lib/contracts/openapi/document';
import { toApiAreas } from '@/lib/present/access/api-operations';
import { env } from '@/server/env';

export const metadata: Metadata = { title: 'API' };

export default function ApiPage() {
  return <ApiView areas={toApiAreas(openApiDocument(), endpoints, new URL(env().TRIMTAB_URL).origin)} />;
}
