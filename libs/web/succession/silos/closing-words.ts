import { counted } from '#domain/calendar';
import type { ClosingSiloQuery } from './silos.generated.ts';

export type Closing = NonNullable<ClosingSiloQuery['closingSilo']>;

/** What closing does, line by line, in exact numbers; a line that would say nothing is left out. */
export const closingLines = (closing: Closing, name: string, heir: string): readonly string[] => {
  const { carried, received, toOffice, contributes, handoffs, voided, stays, seats, people, leadAfter } = closing;
  const lines = [
    carried > 0 && `${counted(carried, 'open promise')} of ${name} ${carried === 1 ? 'is' : 'are'} carried by ${heir} from then on.`,
    received > 0 && `${counted(received, 'open promise')} to ${name} ${received === 1 ? 'is' : 'are'} received by ${heir}.`,
    toOffice > 0 && `${counted(toOffice, 'promise')} between the two ${toOffice === 1 ? 'is' : 'are'} verified by the CCO’s office, so that nobody verifies their own work.`,
    contributes > 0 && `${counted(contributes, 'contribution')} to promises of others ${contributes === 1 ? 'goes' : 'go'} along.`,
    handoffs - voided > 0 && `${counted(handoffs - voided, 'open hand-off')} ${handoffs - voided === 1 ? 'goes' : 'go'} along.`,
    voided > 0 && `${counted(voided, 'hand-off')} between the two ${voided === 1 ? 'is' : 'are'} void.`,
    people > 0 && `${counted(people, 'person', 'people')} ${people === 1 ? 'belongs' : 'belong'} to ${heir}${leadAfter ? `, led by ${leadAfter.name}` : ', which has no lead'}.`,
    seats > 0 && `${counted(seats, 'forum seat')} ${seats === 1 ? 'passes' : 'pass'} to ${heir}, or ${seats === 1 ? 'ends' : 'end'} where it sits already.`,
    stays > 0 && `${counted(stays, 'promise')} that ended ${stays === 1 ? 'stays' : 'stay'} under the name ${name}, with ${stays === 1 ? 'its' : 'their'} kept rate, inside ${heir}’s.`,
  ];
  const said = lines.filter((line): line is string => line !== false);
  return said.length > 0 ? said : [`${name} holds nothing that is open.`];
};
