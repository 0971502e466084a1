'use client';

import { Columns3 } from 'lucide-react';
import { inventoryFields } from '@/lib/present/inventory/inventory-fields';
import { Button } from '../ui/button';
import { Checkbox } from '../ui/checkbox';
import { Popover } from '../ui/popover';
import { Switch } from '../ui/switch';
import { defaultColumnIds } from './columns';
import type { InventoryState } from './use-inventory-state';

/** Which columns are shown, and how close the rows stand. */
export function ColumnMenu({ state }: { readonly state: InventoryState }) {
  const { columnIds, setColumnIds, isDense, setDense } = state;
  const toggle = (id: string, shown: boolean) =>
    setColumnIds(
      inventoryFields
        .map((field) => field.id)
        .filter((other) => (other === id ? shown : columnIds.includes(other))),
    );
  return (
    <Popover
      label="Columns"
      className="p-3"
      trigger={
        <>
          <Columns3 aria-hidden size={14} />
          <span className="hidden sm:inline">Columns</span>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <div className="grid grid-cols-2 gap-x-6">
          {inventoryFields.map(({ id, header }) => (
            <Checkbox
              key={id}
              label={header}
              isDisabled={id === 'name'}
              isSelected={id === 'name' || columnIds.includes(id)}
              onChange={(shown) => toggle(id, shown)}
            />
          ))}
        </div>
        <div className="flex items-center justify-between gap-4 border-line border-t pt-2">
          <Switch isSelected={isDense} onChange={setDense}>
            Dense rows
          </Switch>
          <Button size="sm" variant="ghost" onPress={() => setColumnIds(defaultColumnIds)}>
            Default columns
          </Button>
        </div>
      </div>
    </Popover>
  );
}
