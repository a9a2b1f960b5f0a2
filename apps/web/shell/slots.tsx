import { createContext, useContext, type ComponentType, type ReactNode } from 'react';
import type { Thing } from './found-things.tsx';

/** What the frame shows about the organization and the person; filled by whoever knows them. */
export type Slots = {
  /** Looks for what has the words that stand in the finder. */
  FoundThings?: ComponentType<{ text: string; onThings: (things: readonly Thing[]) => void }>;
  organization?: string;
  /** The organization's name, and the way to another one. */
  organizationMenu?: ReactNode;
  /** Who is signed in, and as what; in the example company also the way to become somebody else. */
  personMenu?: ReactNode;
  /** Only in an example organization: move the day. */
  clockControl?: ReactNode;
  /** Long work that was asked for, until its result was put away. */
  work?: ReactNode;
  /** Whether this person could ever propose a commitment. */
  mayPropose?: boolean;
  /** Lends the palette what has no key; mounted when it first opens. */
  commands?: ReactNode;
  /** Below the rail's sections: what somebody pinned. */
  pinned?: ReactNode;
  /** Numbers beside rail entries by address, such as what waits in the inbox. */
  counts?: Readonly<Record<string, number>>;
};

const SlotsContext = createContext<Slots>({});

export const FillSlots = ({ slots, children }: { slots: Slots; children: ReactNode }) => (
  <SlotsContext value={slots}>{children}</SlotsContext>
);

export const useSlots = (): Slots => useContext(SlotsContext);
