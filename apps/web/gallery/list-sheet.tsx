import { Age, Button, DueDate, FilterBar, Ledger, PageHead, Person, Sentence, SidePanel, SiloPair, SlipBar, StateMark, useAddress, type LedgerColumn, type LedgerSort } from '#web/ui';
import { useState } from 'react';
import { exampleRows, type ExampleRow } from './rows.ts';
import styles from './gallery.module.css';

const columns: LedgerColumn<ExampleRow>[] = [
  { id: 'state', label: 'State', width: '112px', cell: (row) => <StateMark state={row.state} /> },
  { id: 'title', label: 'Commitment', width: 'minmax(180px, 3fr)', cell: (row) => <span className={styles.rowTitle}>{row.title}</span>, sortable: true },
  { id: 'owner', label: 'Owner', width: 'minmax(124px, 1fr)', cell: (row) => <Person name={row.owner} />, from: 600 },
  { id: 'silos', label: 'Carried by → promised to', width: 'minmax(150px, 1fr)', cell: (row) => <SiloPair from={row.from} to={row.to} />, from: 1040 },
  { id: 'due', label: 'Due', width: '104px', cell: (row) => <DueDate on={row.agreed} />, sortable: true },
  { id: 'slips', label: 'Slips', width: '72px', cell: (row) => <SlipBar original={row.original} agreed={row.agreed} slips={row.slips} />, from: 720 },
  { id: 'word', label: 'Last word', width: '72px', cell: (row) => <Age on={row.word} none="none" />, end: true, from: 800 },
];

const specs = [
  { name: 'silo', label: 'Silo', choices: ['Support', 'Product', 'Finance'].map((label) => ({ value: label.toLowerCase(), label })) },
  { name: 'owner', label: 'Owner', choices: [{ value: 'me', label: 'Me' }, { value: 'priya', label: 'Priya Raman' }] },
  { name: 'due', label: 'Due', choices: [{ value: '7d', label: 'Next 7 days' }] },
];

const keyOf = (row: ExampleRow) => row.key;
const card = (row: ExampleRow) => ({
  title: row.title,
  mark: <StateMark state={row.state} />,
  meta: (
    <>
      {row.owner ?? 'No owner yet'} · <DueDate on={row.agreed} />
    </>
  ),
});
const group = { of: (row: ExampleRow) => row.from, label: (key: string) => key };

export const ListSheet = () => {
  const [address, change] = useAddress();
  const [sort, setSort] = useState<LedgerSort>({ by: 'due', descending: false });
  const [count, setCount] = useState(400);
  const open = exampleRows.find((row) => row.key === address.open);
  return (
    <>
      <PageHead title="Commitments" about="Everything that one silo promised another." actions={<Button look="primary" icon="plus">New commitment</Button>} />
      <FilterBar specs={specs} aside={`${exampleRows.length.toLocaleString('en')} commitments`} />
      <Ledger
        label="Commitments"
        rows={address.all ? exampleRows : exampleRows.slice(0, count)}
        total={exampleRows.length}
        columns={columns}
        keyOf={keyOf}
        card={card}
        group={group}
        sort={sort}
        onSort={setSort}
        openKey={open?.key}
        onPeek={(key) => change({ open: key }, { replace: true })}
        onNeedMore={() => setCount((before) => Math.min(before + 200, exampleRows.length))}
      />
      {open && (
        <SidePanel title={open.title} over={<SiloPair from={open.from} to={open.to} />} onClose={() => change({ open: undefined })} onOpen={() => undefined}>
          <div className={styles.stack}>
            <StateMark state={open.state} tinted />
            <Sentence state="at-risk">refund limits need Finance’s sign-off, waiting on Priya since 3 Nov. Target 95 %, now 91 %.</Sentence>
            <SlipBar original={open.original} agreed={open.agreed} slips={open.slips} dates />
          </div>
        </SidePanel>
      )}
    </>
  );
};
