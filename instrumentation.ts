/** Runs once when the server starts; only the Node.js runtime has a database and jobs. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { startProcess } = await import('./server/jobs/start-process');
    await startProcess();
  }
}
