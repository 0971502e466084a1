import { handleAuth } from '@/server/auth/handle-auth';

interface RouteContext {
  readonly params: Promise<{ nextauth: string[] }>;
}

async function handle(request: Request, context: RouteContext): Promise<Response> {
  return handleAuth(request, (await context.params).nextauth);
}

export const GET = handle;
export const POST = handle;
