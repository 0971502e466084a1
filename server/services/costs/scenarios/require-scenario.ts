import type { Db } from '../../../db/client';
import { findScenarioRow, type ScenarioRow } from '../../../db/scenario-repository';
import { ServiceError } from '../../../errors';

/** A saved comparison's row; throws not_found when there is none of that id. */
export async function requireScenario(db: Db, scenarioId: string): Promise<ScenarioRow> {
  const row = await findScenarioRow(db, scenarioId);
  if (row) return row;
  throw new ServiceError('not_found', 'There is no saved comparison of this id.', {
    action: 'Look for it under Compare.',
  });
}

/** The id of the module of that slug, null for none; throws not_found when there is none so called. */
export async function requireModuleId(db: Db, slug: string | null): Promise<string | null> {
  if (slug === null) return null;
  const module = await db.module.findUnique({ where: { slug }, select: { id: true } });
  if (module) return module.id;
  throw new ServiceError('not_found', `There is no module called ${slug}.`, {
    action: 'Choose one in the overview.',
  });
}
