'use client';

import { Bookmark, Trash2 } from 'lucide-react';
import NextLink from 'next/link';
import { useSearchParams } from 'next/navigation';
import { useState } from 'react';
import { useDeleteView, useSaveView, useViews, type ViewArea } from '@/lib/client/inventory/use-views';
import { Button } from '../ui/button';
import { cx } from '../ui/cx';
import { IconButton } from '../ui/icon-button';
import { Popover } from '../ui/popover';
import { TextField } from '../ui/text-field';
import { toast } from '../ui/toast';

interface SavedViewsProps {
  readonly area: ViewArea;
  readonly path: string;
}

/** The person's own views of a page: the whole address under a name, scope included. */
export function SavedViews({ area, path }: SavedViewsProps) {
  const query = useSearchParams().toString();
  const { data } = useViews(area);
  const remove = useDeleteView(area);
  const views = data?.data ?? [];
  const current = views.find((view) => view.query === query);
  return (
    <Popover
      label="Saved views"
      className="w-72 p-0"
      trigger={
        <>
          <Bookmark aria-hidden size={14} />
          <span className="hidden max-w-32 truncate sm:inline">{current?.name ?? 'Views'}</span>
        </>
      }
    >
      {(close) => (
        <>
          <ul className="p-1">
            {views.map((view) => (
              <li key={view.id} className="flex items-center gap-1">
                <NextLink
                  href={view.query ? `${path}?${view.query}` : path}
                  onClick={close}
                  className={cx(
                    'flex min-h-7 min-w-0 flex-1 items-center rounded-sm px-2 hover:bg-hover',
                    view === current && 'font-medium',
                  )}
                >
                  <span className="truncate">{view.name}</span>
                </NextLink>
                <IconButton size="sm" label={`Forget ${view.name}`} onPress={() => remove.mutate(view.id)}>
                  <Trash2 aria-hidden size={13} />
                </IconButton>
              </li>
            ))}
            {views.length === 0 ? (
              <li className="px-2 py-1 text-ink-3">
                A saved view keeps filters, order, columns and scope under a name.
              </li>
            ) : null}
          </ul>
          <SaveForm area={area} query={query} />
        </>
      )}
    </Popover>
  );
}

function SaveForm({ area, query }: { readonly area: ViewArea; readonly query: string }) {
  const [name, setName] = useState('');
  const save = useSaveView(area);
  const submit = () => {
    const chosen = name.trim();
    if (!chosen) return;
    save.mutate(
      { name: chosen, query },
      {
        onSuccess: () => {
          setName('');
          toast({ tone: 'good', title: `View “${chosen}” saved` });
        },
      },
    );
  };
  return (
    <form
      className="flex items-end gap-2 border-line border-t p-2"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <TextField
        label="Name of this view"
        hideLabel
        placeholder="Name this view"
        value={name}
        onChange={setName}
        maxLength={80}
        className="flex-1"
      />
      <Button
        type="submit"
        isPending={save.isPending}
        disabledReason={name.trim() ? null : 'Give the view a name first.'}
      >
        Save
      </Button>
    </form>
  );
}
