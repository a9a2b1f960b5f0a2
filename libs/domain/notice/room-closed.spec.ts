import type { LocalDate, MemberId, OutcomeId, SiloId } from '#domain/kernel';
import type { AfterClose, Promised } from '#domain/forum';
import { roomClosedMessage, type RoomWords } from './room-closed.ts';

const words: RoomWords = {
  forumName: 'Customer forum', on: '2026-11-12' as LocalDate, today: '2026-11-12' as LocalDate, readerName: 'Lena Brandt', siloName: (id) => id ?? 'the CCO’s office', pathOf: (outcome) => `/outcomes/${outcome.id}`, minutesPath: '/sittings/1',
};
const promise: Promised = {
  id: 'o1' as OutcomeId, itemId: null, commitmentId: null, kind: 'COMMITMENT', text: 'Refund limits', carriedBy: 'Support' as SiloId, promisedTo: null, ownerId: 'lena' as MemberId, dueOn: '2026-12-12' as LocalDate,
};
const none: AfterClose = { memberId: 'lena' as MemberId, promises: [], handOffs: [], mustKnow: [] };

describe('the message after a sitting', () => {
  test('says what is yours, then what you must know', () => {
    const after: AfterClose = {
      ...none,
      promises: [promise],
      handOffs: [{ id: 'o2' as OutcomeId, itemId: null, commitmentId: null, kind: 'HAND_OFF', text: 'Contact data', from: 'Sales' as SiloId, to: 'Support' as SiloId, dueOn: null }],
      mustKnow: [{ id: 'o3' as OutcomeId, itemId: null, commitmentId: null, kind: 'DECISION', text: 'One price list', siloIds: [] }],
    };
    expect(roomClosedMessage(after, words)).toEqual({
      subject: 'Customer forum of Thursday 12 November: what came out',
      greeting: 'Hello Lena Brandt,',
      sections: [
        { title: 'What you promised', lines: [{ text: 'Refund limits, for the CCO’s office by Saturday 12 December', path: '/outcomes/o1' }] },
        { title: 'Hand-offs of your silo', lines: [{ text: 'Contact data: Sales to Support', path: '/outcomes/o2' }] },
        { title: 'What you must know', lines: [{ text: 'Decided: One price list', path: '/outcomes/o3' }] },
        { title: 'Minutes', lines: [{ text: 'All that came out, and who was there', path: '/sittings/1' }] },
      ],
    });
  });

  test('is not empty when nothing concerns you', () => {
    expect(roomClosedMessage(none, words).sections).toEqual([{ title: 'Minutes', lines: [{ text: 'Nothing was promised or decided that concerns you; this is who was there', path: '/sittings/1' }] }]);
  });
});
