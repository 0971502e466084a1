// Loaded into each process that `npm start` starts: when the starter is killed and can't stop it, it stops itself.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
