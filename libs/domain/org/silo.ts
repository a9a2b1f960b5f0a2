import type { LocalDate, SiloId, Zone } from '#domain/kernel';

/** A part of the organization that can carry a promise. `key` is what people and files call it, unique in the organization. */
export type Silo = {
  readonly id: SiloId;
  readonly version: number;
  readonly key: string;
  readonly name: string;
  /** Free words, such as `SIG` or `Department`; empty when nobody said. */
  readonly kind: string;
  readonly mandate: string;
  readonly zone: Zone;
  /** ISO 3166 country for public holidays, such as `DE`; null when only the organization's closures count. */
  readonly country: string | null;
  readonly closedOn: LocalDate | null;
  readonly heirId: SiloId | null;
};
