// `npm run dev`: like `npm start`, but built again and restarted at each change, with the web client served by Vite.
const { dev } = await import('./dev.ts');
process.exitCode = await dev();
