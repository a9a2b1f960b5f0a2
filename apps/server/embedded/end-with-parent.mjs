// Loaded before a child of the launcher: when the launcher is killed the channel closes, and the child ends itself the clean way.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
