import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { Shortcuts } from '../shortcuts/shortcuts.tsx';
import type { LedgerColumn, LedgerSort } from './columns.ts';
import { Ledger } from './ledger.tsx';

type Row = { id: string; title: string; silo: string };
const rows: Row[] = Array.from({ length: 500 }, (_, at) => ({ id: `c${at}`, title: `Promise ${at}`, silo: at < 3 ? 'Support' : 'Finance' }));
const columns: LedgerColumn<Row>[] = [
  { id: 'title', label: 'Commitment', width: '1fr', cell: (row) => row.title, sortable: true },
  { id: 'silo', label: 'Silo', width: '120px', cell: (row) => row.silo },
];
const keyOf = (row: Row) => row.id;
const card = (row: Row) => ({ title: row.title, mark: null, meta: row.silo });
const group = { of: (row: Row) => row.silo, label: String };

type Seen = { opened: string[]; sorted: LedgerSort[]; more: number };

const Page = ({ seen, list = rows }: { seen: Seen; list?: Row[] }) => {
  const [open, setOpen] = useState<string>();
  return (
    <Shortcuts>
      <Ledger
        label="Commitments"
        rows={list}
        columns={columns}
        keyOf={keyOf}
        card={card}
        group={group}
        sort={{ by: 'title', descending: false }}
        onSort={(sort) => seen.sorted.push(sort)}
        openKey={open}
        onPeek={setOpen}
        onOpen={(key) => seen.opened.push(key)}
        onNeedMore={() => (seen.more += 1)}
        empty={<p>Nothing promised yet</p>}
      />
      {open && (
        <button type="button" onClick={() => setOpen(undefined)}>
          Close {open}
        </button>
      )}
    </Shortcuts>
  );
};

const show = (list?: Row[]) => {
  const seen: Seen = { opened: [], sorted: [], more: 0 };
  render(<Page seen={seen} list={list} />);
  return { seen, user: userEvent.setup() };
};
const rowOf = (name: RegExp) => screen.getByRole('row', { name });

test('only what is in sight exists, and the grid says how many there are', () => {
  show();
  const grid = screen.getByRole('grid', { name: 'Commitments' });
  expect(Number(grid.getAttribute('aria-rowcount'))).toBe(503);
  expect(within(grid).getAllByRole('row').length).toBeLessThan(60);
  expect(screen.getByRole('rowheader', { name: 'Finance 497' })).toBeTruthy();
});

test('J and K move, Enter opens, Space peeks; the peek follows and the focus returns when it closes', async () => {
  const { seen, user } = show();
  await user.keyboard('j');
  expect(document.activeElement).toBe(rowOf(/Promise 0 /));
  await user.keyboard('jjk');
  expect(document.activeElement).toBe(rowOf(/Promise 1 /));
  await user.keyboard('{Enter}');
  expect(seen.opened).toEqual(['c1']);
  await user.keyboard(' ');
  expect(rowOf(/Promise 1 /).getAttribute('aria-selected')).toBe('true');
  await user.keyboard('j');
  await user.click(screen.getByRole('button', { name: 'Close c2' }));
  expect(document.activeElement).toBe(rowOf(/Promise 2 /));
});

test('one row alone is in the order of the tab key', async () => {
  const { user } = show();
  await user.tab();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Commitment' }));
  await user.tab();
  expect(document.activeElement).toBe(rowOf(/Promise 0 /));
});

test('a head sorts, and says how it is sorted', async () => {
  const { seen, user } = show();
  expect(screen.getByRole('columnheader', { name: 'Commitment' }).getAttribute('aria-sort')).toBe('ascending');
  await user.click(screen.getByRole('button', { name: 'Commitment' }));
  expect(seen.sorted).toEqual([{ by: 'title', descending: true }]);
});

test('more is asked for near the end only', () => {
  expect(show().seen.more).toBe(0);
  document.body.innerHTML = '';
  expect(show(rows.slice(0, 10)).seen.more).toBe(1);
});

test('an empty list says what will appear', () => {
  show([]);
  expect(screen.getByText('Nothing promised yet')).toBeTruthy();
});
