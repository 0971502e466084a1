import { checkHealth } from '@/server/http/check-health';

export const dynamic = 'force-dynamic';
export const GET = checkHealth;
