import { z } from 'zod';
import { noEvidenceModes, triggerPhases } from '@/lib/domain/reviews/trigger';

export const NoEvidence = z.enum(noEvidenceModes);
export const Phase = z.enum(triggerPhases);
