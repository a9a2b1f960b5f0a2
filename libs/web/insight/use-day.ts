import type { Instant, LocalDate } from '#domain/kernel';
import { dayOf } from '#web/ui';
import { useSignedIn } from '#web/org';

/** Turns a moment of the API into a day where the organization is. */
export const useDay = (): ((at: string | null) => LocalDate | undefined) => {
  const { zone } = useSignedIn().organization;
  return (at) => (at === null ? undefined : dayOf(Date.parse(at) as Instant, zone));
};
