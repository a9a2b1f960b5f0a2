import type { MemberId, Zone } from '#domain/kernel';

/** A person in one organization. Deactivated, never deleted. */
export type Member = {
  readonly id: MemberId;
  readonly version: number;
  readonly name: string;
  /** The name that files and other systems use; compared exactly, letters' case included. */
  readonly handle: string | null;
  readonly zone: Zone | null;
  readonly active: boolean;
};
