import { LinkCommitments } from '#server/commitment';
import type { Parts } from '../cli/with-program.ts';
import type { Past } from './live-through.ts';
import { leadOf } from './people.ts';
import { LINKS } from './promises-linked.ts';
import type { Day, PromiseScript } from './script.ts';

type Add = (day: Day, doing: () => Promise<void>) => void;

/** Says what waits for what, on the days on which somebody noticed. */
export class Linking {
  constructor(
    private readonly app: Parts,
    private readonly past: Past,
    private readonly scripts: readonly PromiseScript[],
  ) {}

  schedule(add: Add): void {
    for (const { on, waiting, awaited } of LINKS) {
      add(on, async () => {
        const one = this.called(waiting);
        const link = { id: this.past.commitmentOf(one), otherId: this.past.commitmentOf(this.called(awaited)), kind: 'WAITS' } as const;
        await this.past.as(leadOf(one.from), (tx) => this.app.get(LinkCommitments).add(tx, link), `${waiting} waits for ${awaited}`);
      });
    }
  }

  private called(title: string): PromiseScript {
    return this.scripts.find((script) => script.title === title)!;
  }
}
