// `npm start`. Plain JavaScript, so that an old Node can still say what is wrong.
if (Number(process.versions.node.split('.')[0]) < 24) {
  console.error(`throughline: Node.js 24 is needed to run; this is ${process.version}. On Linux and Windows \`npm start\` brings its own; elsewhere install it from nodejs.org.`);
  process.exit(1);
}
const { start } = await import('./start.ts');
process.exitCode = await start();
