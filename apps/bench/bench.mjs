// `npm run bench`. Plain JavaScript, so that an old Node can still say what is wrong.
if (Number(process.versions.node.split('.')[0]) < 24) {
  console.error(`throughline: Node.js 24 is needed to run; this is ${process.version}.`);
  process.exit(1);
}
const { bench } = await import('./main.ts');
process.exitCode = await bench(process.argv.slice(2));
