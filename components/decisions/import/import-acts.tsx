'use client';

import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/link';
import { useWhyNot } from '@/lib/client/access/use-me';
import type { Importing } from '@/lib/client/decisions/import/use-import';
import { formatCountOf } from '@/lib/format/number';

/** What can be done next: stop, go on, import, or begin again. */
export function ImportActs({ importing }: { readonly importing: Importing }) {
  const { picked, act, checked, imported, stop, goOn, send, startOver } = importing;
  const whyNot = useWhyNot('decisions.write');
  const files = picked?.files.length ?? 0;
  if (act !== null)
    return <Button onPress={stop}>{act === 'import' ? 'Stop the import' : 'Stop looking'}</Button>;
  if (files > 0 && imported.size === files)
    return (
      <>
        <Button variant="ghost" onPress={startOver}>
          Import more
        </Button>
        <ButtonLink variant="primary" href="/decisions">
          See the decisions
        </ButtonLink>
      </>
    );
  const left = files - imported.size;
  return (
    <>
      <Button variant="ghost" onPress={startOver}>
        Choose others
      </Button>
      {checked.size < files && imported.size === 0 ? (
        <Button onPress={goOn}>Go on looking</Button>
      ) : (
        <Button
          variant="primary"
          disabledReason={whyNot ?? (left === 0 ? 'There is nothing to import.' : null)}
          onPress={send}
        >
          {imported.size === 0 ? `Import ${formatCountOf(files, 'file')}` : `Import the other ${left}`}
        </Button>
      )}
    </>
  );
}
