import { Injectable } from '@nestjs/common';
import { SignIns } from '#server/access';
import { Tenancy } from '#server/database';
import type { RequestScope } from '#server/graphql';
import { LiveHints } from '#server/jobs';
import { ChangesReader, type Change } from './changes.reader.ts';

const BATCH = 200;
/** A hint can be lost with a connection; the stream then looks by itself this often. */
const LOOK_AGAIN_MS = 15_000;

/** One subscriber's stream: what is sealed after its number, then whatever follows. Ends when the sign-in does. */
@Injectable()
export class Changes {
  constructor(
    private readonly hints: LiveHints,
    private readonly reader: ChangesReader,
    private readonly tenancy: Tenancy,
    private readonly signIns: SignIns,
  ) {}

  async *stream(scope: RequestScope, after: number): AsyncGenerator<Change> {
    const { actor } = scope;
    let seen = after;
    const bell = this.bellFor(actor.orgId);
    try {
      while (await this.stillSignedIn(scope)) {
        const changes = await this.tenancy.read(actor, (tx) => this.reader.after(tx, seen, BATCH));
        for (const change of changes) {
          seen = change.number;
          yield change;
        }
        if (changes.length < BATCH) await bell.next();
      }
    } finally {
      bell.stop();
    }
  }

  private async stillSignedIn(scope: RequestScope): Promise<boolean> {
    const viewer = scope.signIn.token === null ? null : await this.signIns.find(scope.signIn.token);
    return viewer?.member?.memberId === scope.actor.memberId;
  }

  /** Rings at each hint for the organization; a ring while nobody waits is kept for the next wait. */
  private bellFor(orgId: string) {
    let rung = false;
    let wake: (() => void) | undefined;
    const off = this.hints.onSealed((sealed) => {
      if (sealed !== orgId && sealed !== '') return;
      rung = true;
      wake?.();
    });
    return {
      stop: off,
      next: async () => {
        if (!rung) {
          await new Promise<void>((resolve) => {
            const timer = setTimeout(resolve, LOOK_AGAIN_MS);
            timer.unref();
            wake = () => (clearTimeout(timer), resolve());
          });
        }
        rung = false;
        wake = undefined;
      },
    };
  }
}
