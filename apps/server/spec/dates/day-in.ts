export const ZONES = { support: 'Europe/Berlin', product: 'America/New_York' } as const;
/** The day that it is there, at that moment. */
export const dayIn = (now: number, zone: string): string => new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(now);
