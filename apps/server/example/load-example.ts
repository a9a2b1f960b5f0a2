import type { Parts } from '../cli/with-program.ts';
import { instant } from '#domain/kernel';
import { USUAL_RULES } from '#domain/org';
import { SetRules } from '#server/org';
import { foundExample } from './found-example.ts';
import { HandingOff } from './hand-off.ts';
import { Sittings } from './hold-sittings.ts';
import { offsetFor, Past } from './live-through.ts';
import { PeopleChange } from './people-change.ts';
import { CONTRACTS } from './promises-contracts.ts';
import { ENDED } from './promises-kept.ts';
import { keepViews } from './keep-views.ts';
import { Linking } from './link-promises.ts';
import { LINKED } from './promises-linked.ts';
import { OPEN } from './promises-open.ts';
import { PROPOSED } from './promises-proposed.ts';
import type { Day } from './script.ts';

const SCRIPTS = [...ENDED, ...OPEN, ...CONTRACTS, ...PROPOSED, ...LINKED];
const FIRST_DAY: Day = -118;

/** Founds the example company and lives its past. `told` hears how far it is, 0 to 100. */
export async function loadExample(app: Parts, told: (percent: number) => void): Promise<void> {
  const now = instant(Date.now());
  const past = new Past(app, await foundExample(app, offsetFor(now, FIRST_DAY)), now);
  const doings = doingsByDay(app, past);
  await past.as('mina', (tx) => app.get(SetRules).run(tx, { ...USUAL_RULES, mostOpenOfOwner: 4, mostOpenOfSilo: 6, mostInAWeek: 2 }), 'set the limits');
  for (let day = FIRST_DAY; day <= -1; day += 1) {
    await past.live(day, '09:30', doings.get(day) ?? []);
    told(Math.round(((day - FIRST_DAY) * 100) / -FIRST_DAY));
  }
  await keepViews(app, past);
  await past.comeBack();
  told(100);
}

function doingsByDay(app: Parts, past: Past): Map<Day, (() => Promise<void>)[]> {
  const doings = new Map<Day, (() => Promise<void>)[]>();
  const add = (day: Day, doing: () => Promise<void>): void => void doings.set(day, [...(doings.get(day) ?? []), doing]);
  for (const script of SCRIPTS) {
    add(script.on, () => past.propose(script));
    for (const happening of script.then) add(happening.on, () => past.happen(script, happening));
  }
  new Linking(app, past, SCRIPTS).schedule(add);
  new PeopleChange(app, past).schedule(add);
  new HandingOff(app, past, SCRIPTS).schedule(add);
  new Sittings(app, past).schedule(add, FIRST_DAY);
  return doings;
}
