import type { Instant, LocalDate } from '#domain/kernel';
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';

/** The organization's present: an example company's may lie days away from the wall's. */
export type Clock = { readonly today: LocalDate; readonly now: Instant };

// Making a format costs a hundred times using it, and a page asks for many days.
const formats = new Map<string | undefined, Intl.DateTimeFormat>();

const formatIn = (zone: string | undefined): Intl.DateTimeFormat => {
  const known = formats.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
  formats.set(zone, format);
  return format;
};

/** A moment as a day in a zone; without a zone, in the reader's own. */
export const dayOf = (now: Instant, zone?: string): LocalDate => formatIn(zone).format(now) as LocalDate;

export const ClockContext = createContext<Clock>({ now: 0 as Instant, today: '1970-01-01' as LocalDate });

export const useClock = (): Clock => useContext(ClockContext);

const MINUTE_MS = 60_000;

type SystemClockProps = {
  /** How far the organization's clock stands ahead of the wall's, in milliseconds. */
  offsetMs?: number;
  zone?: string;
  children: ReactNode;
};

/** Keeps the present for everything below; moves on each minute. */
export const SystemClock = ({ offsetMs = 0, zone, children }: SystemClockProps) => {
  const [wall, setWall] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setWall(Date.now()), MINUTE_MS);
    return () => clearInterval(timer);
  }, []);
  const clock = useMemo(() => {
    const now = (wall + offsetMs) as Instant;
    return { now, today: dayOf(now, zone) };
  }, [wall, offsetMs, zone]);
  return <ClockContext value={clock}>{children}</ClockContext>;
};
