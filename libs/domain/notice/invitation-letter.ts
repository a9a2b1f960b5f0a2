import { dateInWords } from '#domain/calendar';
import type { LocalDate } from '#domain/kernel';
import { oneLine, type Message } from './message.ts';

type Invited = {
  readonly name: string;
  readonly by: string;
  readonly organization: string;
  readonly email: string;
  /** The last day on which the link holds. */
  readonly untilOn: LocalDate;
  /** Where the link leads. */
  readonly path: string;
};

const LONGEST_SUBJECT = 120;

/** The letter that asks a member to sign in. Its link is the only thing to do. */
export const invitationLetter = ({ name, by, organization, email, untilOn, path }: Invited): Message => ({
  subject: oneLine(`${by} invites you to ${organization}`).slice(0, LONGEST_SUBJECT),
  greeting: `Hello ${name},`,
  sections: [
    {
      title: `${by} asks you to sign in to ${organization}`,
      lines: [
        { text: 'Choose a password and come in', path },
        { text: `What your silos promised each other is there already. You sign in as ${name}, with the address ${email}.`, path: null },
      ],
    },
  ],
  footer: `The link works once, until ${dateInWords(untilOn)}. If you do not know ${organization}, do nothing: without the link nothing happens.`,
});
