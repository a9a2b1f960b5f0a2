/** A generator of numbers below one, decided by the seed. */
function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const VERBS = ['Answer', 'Repair', 'Announce', 'Measure', 'Migrate', 'Retire', 'Explain', 'Refund', 'Shorten', 'Publish'];
const THINGS = ['failed payments', 'the onboarding mail', 'status updates', 'delivery dates', 'renewal notices', 'the "price" page', 'invoice errors', 'call-backs'];
const STATES = ['implementable', 'implementable', 'implementable', 'implemented', 'provisional', 'withdrawn', 'imlpemented', ''];
const DAY_MS = 86_400_000;

/**
 * A list as somebody keeps it elsewhere, as CSV: most rows right; one in a hundred without a title or of an unknown
 * silo, one in twenty with an owner nobody knows, a date that is none, or a word for its state that nobody knows.
 */
export function madeUpFile(seed: number, rows: number, { silos, members, today }: { silos: number; members: number; today: number }): string {
  const roll = dice(seed);
  const among = (most: number): number => Math.floor(roll() * most);
  const any = <Value>(values: readonly Value[]): Value => values[among(values.length)]!;
  const day = (from: number, to: number): string => new Date(today + (from + among(to - from)) * DAY_MS).toISOString().slice(0, 10);
  const lines = ['key,title,owning_silo,owner,co_owners,supporting_silos,status,stage,due,created,updated'];
  for (let row = 1; row <= rows; row += 1) {
    const title = among(200) === 0 ? '' : `"${any(VERBS)} ${any(THINGS).replaceAll('"', '""')} within ${1 + among(29)} days, part ${row}"`;
    const silo = among(200) === 0 ? 'nowhere' : `silo-${1 + among(silos)}`;
    const owner = among(20) === 0 ? 'nobody-known' : `person${1 + among(members)}`;
    const due = among(20) === 0 ? 'soon' : day(-100, 400);
    lines.push(`K-${row},${title},${silo},${owner},person${1 + among(members)},silo-${1 + among(silos)},${any(STATES)},beta,${due},${day(-500, -200)},${day(-60, 0)}`);
  }
  return `${lines.join('\n')}\n`;
}
