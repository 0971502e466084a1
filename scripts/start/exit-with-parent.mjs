// Loaded into each process that `npm start` starts: when the starter is killed and can't stop it, it stops itself.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
// What the process forks itself must not load this: its channel would no longer keep it waiting for its parent's words.
process.execArgv = process.execArgv.filter((arg) => arg !== '--import' && arg !== import.meta.url);
