// What a page says to the console is a fault, of the page or of its specification: the test in which it is said fails.
import { format } from 'node:util';

const said = [];
for (const way of ['error', 'warn']) console[way] = (...words) => void said.push(`console.${way}: ${format(...words)}`);

afterEach(() => {
  const all = said.splice(0);
  if (all.length > 0) throw new Error(all.join('\n\n'));
});
