import { Button } from '@/components/ui/button';
import type { Importing } from '@/lib/client/decisions/import/use-import';
import type { ImportedRecord } from '@/lib/contracts/decisions/import';
import { isDamaged } from '@/lib/present/decisions/import-words';

interface RepairFileProps {
  readonly importing: Importing;
  readonly record: ImportedRecord;
  /** Why it can't be asked for just now; null where it can. */
  readonly whyNot: string | null;
}

/** Consent to the repair of one file's damaged characters, and its being taken back; nothing for a file without any. */
export function RepairFile({ importing, record, whyNot }: RepairFileProps) {
  const isRepaired = importing.repaired.has(record.path);
  if (!isRepaired && !isDamaged(record)) return null;
  return (
    <Button
      size="sm"
      className="self-start"
      isPending={importing.act !== null}
      disabledReason={whyNot}
      onPress={() => importing.repair([record.path], !isRepaired)}
    >
      {isRepaired ? 'Keep this file’s characters as they are' : 'Repair this file’s characters'}
    </Button>
  );
}
