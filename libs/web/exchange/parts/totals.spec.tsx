import { render, screen } from '@testing-library/react';
import { ImportTotals, writesNothing } from './totals.tsx';

const totals = (kind: 'PEOPLE' | 'COMMITMENTS', created: number, refused: number, unchanged = 0) => ({ __typename: 'ImportTotals' as const, kind, rows: created + refused + unchanged, created, updated: 0, unchanged, importedWithWarning: 0, refused });

test('the whole import in five numbers, with what each file has in them', () => {
  render(<ImportTotals totals={[totals('PEOPLE', 646, 0), totals('COMMITMENTS', 1515, 2)]} done={false} />);
  const words = screen.getByLabelText('What becomes of the rows').textContent;
  expect(words).toContain('New2,161646 people1,515 commitments');
  expect(words).toContain('Refused22 commitments');
  expect(words).toContain('Updated0none');
});

test('files that are here already write nothing', () => {
  expect(writesNothing([totals('PEOPLE', 0, 0, 9)])).toBe(true);
  expect(writesNothing([totals('PEOPLE', 1, 0, 9)])).toBe(false);
});
