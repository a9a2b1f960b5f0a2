import DataLoader from 'dataloader';
import { GraphQLError } from 'graphql';
import type { OpenRead, Tenancy, TenantTx, TxActor } from '#server/database';
import type { Viewer } from '#server/access';

/** Lets a resolver hand the browser a new sign-in or take it away. A socket has none. */
export type SignInHandle = { readonly token: string | null; replace(token: string | null): void };

/** When a loader asks: what leads on to silos first, then silos, which lead on to members, then these. */
export type LoadTurn = 'FIRST' | 'SILOS' | 'MEMBERS';
const TURNS: readonly LoadTurn[] = ['FIRST', 'SILOS', 'MEMBERS'];
type Waiting = { readonly turn: LoadTurn; dispatch(): void };

/**
 * What one operation shares: who asks, one read transaction opened at the first reader's call, and its loaders.
 * The executor closes it. (Nest and Apollo copy the context object, so this stays one reference inside it.)
 */
export class RequestScope {
  private open?: Promise<OpenRead>;
  private loaders = new Map<string, DataLoader<never, never>>();
  private waiting: Waiting[] = [];
  private watched = false;
  /** The mutation that runs now: a document's root mutations run one after another, and each field's guard names itself here. */
  mutation = '';

  constructor(
    readonly viewer: Viewer | null,
    readonly address: string,
    readonly signIn: SignInHandle,
    private readonly tenancy: Tenancy,
  ) {}

  /** The member who asks; behind a policy of MEMBER or an action there always is one. */
  get actor(): TxActor {
    const member = this.viewer?.member;
    if (!member) throw new GraphQLError('Sign in first.', { extensions: { code: 'NOT_SIGNED_IN' } });
    return { orgId: member.orgId, memberId: member.memberId };
  }

  async read(): Promise<TenantTx> {
    this.open ??= this.tenancy.openRead(this.actor);
    return (await this.open).tx;
  }

  /**
   * One loader per name and request: what is asked for by id in many places is read once. A connection carries one statement at a
   * time, so a loader loses nothing by waiting for the others and asks for the more at once.
   */
  load<Key, Value>(name: string, key: Key, batch: (tx: TenantTx, keys: readonly Key[]) => Promise<Value[]>, turn: LoadTurn = 'FIRST'): Promise<Value> {
    let loader = this.loaders.get(name) as DataLoader<Key, Value> | undefined;
    if (loader === undefined) {
      const mine = this.loaders;
      const read = async (keys: readonly Key[]) => {
        if (mine !== this.loaders) throw new Error(`"${name}" was asked for after its request had ended.`);
        return batch(await this.read(), keys);
      };
      loader = new DataLoader<Key, Value>(read, { batchScheduleFn: (dispatch) => this.wait({ turn, dispatch }) });
      this.loaders.set(name, loader as DataLoader<never, never>);
    }
    return loader.load(key);
  }

  private wait(waiting: Waiting): void {
    this.waiting.push(waiting);
    if (this.watched) return;
    this.watched = true;
    void this.takeTurns();
  }

  /** Whenever the connection has nothing to do, those whose turn is first may ask. */
  private async takeTurns(): Promise<void> {
    while (this.waiting.length > 0) {
      await (this.open ? this.open.then((read) => read.quiet(), () => undefined) : new Promise(setImmediate));
      const turn = TURNS.find((each) => this.waiting.some((one) => one.turn === each));
      const now = this.waiting.filter((one) => one.turn === turn);
      this.waiting = this.waiting.filter((one) => one.turn !== turn);
      for (const { dispatch } of now) dispatch();
    }
    this.watched = false;
  }

  /** Ends the shared read, so that whatever is read next sees what has just been written. */
  async close(): Promise<void> {
    const open = this.open;
    this.open = undefined;
    this.loaders = new Map();
    if (open) await open.then((read) => read.close(), () => undefined);
  }
}
