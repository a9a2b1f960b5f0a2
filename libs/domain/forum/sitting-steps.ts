import type { Instant, LocalDate, Zone } from '#domain/kernel';
import { addWorkingDays, atLocal, type WorkingCalendar } from '#domain/calendar';
import type { Sitting } from './sitting.ts';

/** OPENS: seats and stand-ins are filled. ASKS: each lead is asked for an update. PROPOSES: agenda and pre-read are proposed. */
export type SittingRule = 'OPENS' | 'ASKS' | 'PROPOSES';
export type SittingStepDue = { readonly rule: SittingRule; readonly on: LocalDate; readonly zone: Zone; readonly dueAt: Instant };

const WORKING_DAYS_BEFORE: readonly (readonly [SittingRule, number])[] = [['OPENS', 10], ['ASKS', 5], ['PROPOSES', 2]];

/** What happens 10, 5 and 2 working days before a sitting, at 09:00, by the organization's calendar. */
export const sittingSteps = (sitting: Pick<Sitting, 'on'>, organization: WorkingCalendar): readonly SittingStepDue[] =>
  WORKING_DAYS_BEFORE.map(([rule, days]) => {
    const on = addWorkingDays(sitting.on, -days, organization);
    return { rule, on, zone: organization.zone, dueAt: atLocal(on, '09:00', organization.zone) };
  });
