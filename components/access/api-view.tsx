import { PageHeader } from '@/components/layout/page-header';
import { Disclosure } from '@/components/ui/disclosure';
import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import type { ApiArea, ApiOperation } from '@/lib/present/access/api-operations';
import type { SchemaRow } from '@/lib/present/access/schema-rows';

/** The API's operations by area: what each takes, gives and needs, with a command to try it. */
export function ApiView({ areas }: { readonly areas: readonly ApiArea[] }) {
  return (
    <>
      <PageHeader
        title="API"
        summary={
          <>
            Everything the console does can be done over REST. Send a{' '}
            <Link href="/settings/tokens">token</Link> as{' '}
            <code className="font-mono text-xs">Authorization: Bearer …</code>; the document for tools is{' '}
            <a className="text-accent-text underline" href="/api/v1/openapi.json">
              openapi.json
            </a>
            .
          </>
        }
      />
      <div className="flex flex-col gap-8 px-4 pb-8 md:px-6">
        {areas.map(({ area, operations }) => (
          <Section key={area} title={toTitle(area)} anchor={area}>
            <ul className="border-line border-t">
              {operations.map((operation) => (
                <li key={operation.id} className="border-line border-b py-1">
                  <Operation operation={operation} />
                </li>
              ))}
            </ul>
          </Section>
        ))}
      </div>
    </>
  );
}

function Operation({ operation }: { readonly operation: ApiOperation }) {
  const { method, path, summary, description, parameters, body, answer, status, curl } = operation;
  return (
    <Disclosure
      title={
        <span className="flex min-w-0 flex-wrap items-baseline gap-x-3 text-left">
          <span className="w-14 font-mono font-medium text-xs">{method}</span>
          <span className="break-all font-mono text-ink text-xs">{path}</span>
          <span>{summary}</span>
        </span>
      }
    >
      <div className="flex flex-col gap-3 pt-1 pb-3">
        <p className="max-w-prose text-ink-2">{description}</p>
        <Rows
          title="Parameters"
          rows={parameters.map((one) => ({ ...one, type: `${one.place}, ${one.type}` }))}
        />
        <Rows title="Body" rows={body} />
        <Rows title={status === 204 ? 'Answers 204 without a body' : `Answers ${status}`} rows={answer} />
        <pre className="select-all whitespace-pre-wrap break-all rounded border border-line bg-sunken px-3 py-2 font-mono text-xs">
          {curl}
        </pre>
      </div>
    </Disclosure>
  );
}

function Rows({ title, rows }: { readonly title: string; readonly rows: readonly SchemaRow[] }) {
  if (rows.length === 0)
    return title.startsWith('Answers') ? <p className="font-medium text-xs">{title}.</p> : null;
  return (
    <div className="flex flex-col gap-1">
      <p className="font-medium text-ink-2 text-xs">{title}</p>
      <dl className="flex flex-col">
        {rows.map((row) => (
          <div
            key={`${row.name} ${row.type}`}
            className="flex flex-wrap gap-x-3 border-line border-t py-0.5 text-xs"
          >
            <dt className="basis-64 break-all font-mono">
              {row.name}
              {row.isRequired ? null : <span className="text-ink-3"> optional</span>}
            </dt>
            <dd className="min-w-0 flex-1 basis-64 break-words text-ink-2">
              <span className="font-mono">{row.type}</span>
              {row.description ? ` · ${row.description}` : ''}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function toTitle(area: string): string {
  return `${area.charAt(0).toUpperCase()}${area.slice(1)}`;
}
