import { createContext, useContext, type ReactNode } from 'react';

/** What the frame shows about the organization and the person; filled by whoever knows them. */
export type Slots = {
  organization?: string;
  /** Who is signed in, and as what. */
  person?: { name: string; post?: string };
  /** Only in an example company: become somebody else. */
  postSwitcher?: ReactNode;
  /** Only in an example company: move the day. */
  clockControl?: ReactNode;
  /** Numbers beside rail entries by address, such as what waits in the inbox. */
  counts?: Readonly<Record<string, number>>;
  onSignOut?: () => void;
};

const SlotsContext = createContext<Slots>({});

export const FillSlots = ({ slots, children }: { slots: Slots; children: ReactNode }) => (
  <SlotsContext value={slots}>{children}</SlotsContext>
);

export const useSlots = (): Slots => useContext(SlotsContext);
