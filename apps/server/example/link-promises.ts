import { dayOf } from '#domain/calendar';
import { addLine, tickLine, type LineId } from '#domain/commitment';
import { KeepChecklist, LinkCommitments, PlanSeries } from '#server/commitment';
import type { Parts } from '../cli/with-program.ts';
import type { Past } from './live-through.ts';
import { leadOf } from './people.ts';
import { CHECKLISTS, LINKS, PARTS, REPEATED } from './promises-linked.ts';
import type { Day, PromiseScript } from './script.ts';

type Add = (day: Day, doing: () => Promise<void>) => void;

/** Says what waits for what, what is part of what and what comes again, on the days on which somebody noticed. */
export class Linking {
  constructor(
    private readonly app: Parts,
    private readonly past: Past,
    private readonly scripts: readonly PromiseScript[],
  ) {}

  schedule(add: Add): void {
    this.scheduleRooms(add);
    for (const { on, waiting, awaited } of LINKS) {
      add(on, async () => {
        const one = this.called(waiting);
        const link = { id: this.past.commitmentOf(one), otherId: this.past.commitmentOf(this.called(awaited)), kind: 'WAITS' } as const;
        await this.past.as(leadOf(one.from), (tx) => this.app.get(LinkCommitments).add(tx, link), `${waiting} waits for ${awaited}`);
      });
    }
  }

  /** Parts, checklists and what comes again. */
  private scheduleRooms(add: Add): void {
    for (const { on, whole, part, first = false } of PARTS) {
      add(on, async () => {
        const one = this.called(whole);
        const ends = { id: this.past.commitmentOf(one), otherId: this.past.commitmentOf(this.called(part)) };
        await this.past.as(leadOf(one.from), (tx) => this.app.get(LinkCommitments).add(tx, { ...ends, kind: 'PART' }), `${part} is a part of ${whole}`);
        if (first) await this.past.as(leadOf(one.from), (tx) => this.app.get(LinkCommitments).need(tx, { ...ends, needed: true }), `${part} comes first`);
      });
    }
    for (const { on, title, lines, done } of CHECKLISTS) add(on, () => this.keepChecklist(title, lines, done));
    for (const { on, title, each, daysAhead } of REPEATED) {
      add(on, async () => {
        const script = this.called(title);
        const rule = { kind: 'MONTHLY_DAY', day: dayOf(this.past.on(script.due!)) } as const;
        const terms = { commitmentId: this.past.commitmentOf(script), title: each, daysAhead, rule };
        await this.past.as(leadOf(script.from), (tx) => this.app.get(PlanSeries).start(tx, terms), `${title} comes again`);
      });
    }
  }

  private async keepChecklist(title: string, lines: readonly string[], done: number): Promise<void> {
    const script = this.called(title);
    const id = this.past.commitmentOf(script);
    const by = script.owner ?? leadOf(script.from);
    const ids: LineId[] = [];
    for (const text of lines) {
      await this.past.as(by, (tx) => {
        ids.push(tx.newId<LineId>());
        return this.app.get(KeepChecklist).run(tx, id, (commitment, all, step) => addLine(commitment, all, { id: ids.at(-1)!, text }, step));
      }, `${title}: ${text}`);
    }
    for (const line of ids.slice(0, done)) await this.past.as(by, (tx) => this.app.get(KeepChecklist).run(tx, id, (commitment, all, step) => tickLine(commitment, all, { id: line, done: true }, step)), title);
  }

  private called(title: string): PromiseScript {
    return this.scripts.find((script) => script.title === title)!;
  }
}
