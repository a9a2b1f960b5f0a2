import type { Instant, MemberId } from '#domain/kernel';
import type { NamedSilos } from './named-silos.ts';
import type { RareWords } from './rare-words.ts';

/** One statement's text for each combination of conditions, so that Postgres can keep its plan; values are parameters. */
export class Conditions {
  readonly texts: string[] = ['c.org_id = $1'];
  private said: { at?: string } = {};

  /** `now` is the organization's; `viewer` is whoever asks. */
  constructor(
    orgId: string,
    readonly now: Instant,
    readonly viewer: MemberId | null,
    /** For whom the viewer stands in now, where a condition looks at it. */
    readonly standsInFor: readonly MemberId[],
    /** What the keys of silos mean. */
    readonly silos: NamedSilos,
    /** The few commitments whose title holds these words. */
    readonly rare: RareWords,
    readonly params: unknown[] = [orgId],
  ) {}

  /** A value's place in the statement. */
  param(value: unknown, type: string): string {
    this.params.push(value);
    return `$${this.params.length}::${type}`;
  }

  /** The organization's now, once in a statement however many conditions look at it. */
  get at(): string {
    return (this.said.at ??= this.param(new Date(this.now), 'timestamptz'));
  }

  /** One of the values. A single one is compared by `=`: only then does an index also answer the order. */
  oneOf(left: string, type: 'text' | 'uuid', values: readonly string[]): string {
    return values.length === 1 ? `${left} = ${this.param(values[0], type)}` : `${left} = any(${this.param(values, `${type}[]`)})`;
  }

  add(text: string): void {
    this.texts.push(text);
  }

  get where(): string {
    return this.texts.join(' and ');
  }

  /** Other conditions in the same statement, whose parameters they share. */
  beside(): Conditions {
    const other = new Conditions(this.params[0] as string, this.now, this.viewer, this.standsInFor, this.silos, this.rare, this.params);
    other.said = this.said;
    return other;
  }

  /** The same conditions with parameters of its own, to which more can be added. */
  copy(): Conditions {
    const copy = new Conditions(this.params[0] as string, this.now, this.viewer, this.standsInFor, this.silos, this.rare);
    copy.texts.splice(0, copy.texts.length, ...this.texts);
    copy.params.splice(0, copy.params.length, ...this.params);
    copy.said = { ...this.said };
    return copy;
  }
}
