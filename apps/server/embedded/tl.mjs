// `npm run tl -- <command>`: the command line, on the database that `npm start` uses.
const { tl } = await import('./tl.ts');
process.exitCode = await tl(process.argv.slice(2));
