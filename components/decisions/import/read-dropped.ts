import type { DropZoneProps } from 'react-aria-components/DropZone';
import type { PickedFile } from '@/lib/client/decisions/import/picked-file';

type DropItem = Parameters<NonNullable<DropZoneProps['onDrop']>>[0]['items'][number];

/** The files that were dropped, those of folders by their paths with the folder's name first. */
export async function readDropped(items: readonly DropItem[], above = ''): Promise<readonly PickedFile[]> {
  const found: PickedFile[] = [];
  for (const item of items) {
    if (item.kind === 'file') found.push({ path: `${above}${item.name}`, blob: await item.getFile() });
    else if (item.kind === 'directory' && !/^(?:\.git|node_modules)$/.test(item.name)) {
      const inside = await Array.fromAsync(item.getEntries());
      found.push(...(await readDropped(inside, `${above}${item.name}/`)));
    }
  }
  return found;
}
