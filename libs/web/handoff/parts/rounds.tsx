import { Part, Said } from '#web/commitment';
import { shortDate, useClock } from '#web/ui';
import { Fragment } from 'react';
import type { LocalDate } from '#domain/kernel';
import type { HandoffDetailFragment } from './handoff.generated.ts';

type Round = HandoffDetailFragment['rounds'][number];

const answerOf = (round: Round, day: (on: string) => string): string => {
  if (round.answer === 'ACCEPTED') return 'accepted it';
  if (round.answer === 'DONE') return 'said that it is done';
  if (round.answer === 'VOID') return 'let it go';
  return `returned it${round.wishedOn ? ` and wishes for ${day(round.wishedOn)}` : ''}`;
};

/** Every offer and delivery, each with its answer, in the order in which they came. */
export const Rounds = ({ handoff: { rounds, voidReason } }: { handoff: HandoffDetailFragment }) => {
  const { today } = useClock();
  const day = (on: string) => shortDate(on as LocalDate, today);
  return (
    <Part title="What was said">
      {rounds.map((round) => (
        <Fragment key={round.seq}>
          <Said by={round.by?.name} at={round.at} did={round.claim === 'OFFER' ? `offered it${round.seq > 1 ? ' again' : ''} for ${day(round.dueOn)}` : 'delivered it'}>
            {round.words}
          </Said>
          {round.answer !== 'NONE' && round.answeredAt && (
            <Said by={round.answeredBy?.name} at={round.answeredAt} did={answerOf(round, day)}>
              {round.answerNote}
            </Said>
          )}
        </Fragment>
      ))}
      {voidReason && <p>{voidReason}</p>}
    </Part>
  );
};
