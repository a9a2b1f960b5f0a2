import { fireEvent, render, screen } from '@testing-library/react';
import { ExportMenu } from './export-menu.tsx';

const SHOWN = { filter: { carriedBy: ['support'], text: undefined, overdue: true }, by: 'OWNER', sort: 'DUE', descending: true, columns: ['state', 'title', 'owner', 'silos', 'due', 'slips', 'word'] } as const;

const linkOf = (name: RegExp): URL => new URL(screen.getByRole('link', { name }).getAttribute('href')!, 'http://here');

test('each form is the address of the same view', () => {
  render(<ExportMenu shown={SHOWN} />);
  fireEvent.click(screen.getByRole('button', { name: 'Export this list' }));
  const book = linkOf(/XLSX/);
  expect(book.pathname).toBe('/export/commitments');
  expect(Object.fromEntries(book.searchParams)).toMatchObject({ format: 'xlsx', filter: '{"carriedBy":["support"],"overdue":true}', by: 'OWNER', sort: 'DUE', descending: 'true' });
  expect(linkOf(/with commas/).searchParams.get('bom')).toBe('no');
  expect(linkOf(/semicolons/).searchParams.get('separator')).toBe('semicolon');
});

test('columns are those that the list shows, or all of them', () => {
  render(<ExportMenu shown={{ ...SHOWN, by: null, descending: false }} />);
  fireEvent.click(screen.getByRole('button', { name: 'Export this list' }));
  expect(linkOf(/XLSX/).searchParams.get('columns')).toBe('state,title,owner,carriedBy,promisedTo,due,slips,lastWord');
  expect(linkOf(/XLSX/).searchParams.has('by')).toBe(false);
  fireEvent.click(screen.getByRole('checkbox', { name: /Every column/ }));
  expect(linkOf(/XLSX/).searchParams.get('columns')).toContain('doneWhen');
});

test('a list with other columns in another order is a file like it', () => {
  render(<ExportMenu shown={{ ...SHOWN, columns: ['title', 'due', 'blocks', 'silos'] }} />);
  fireEvent.click(screen.getByRole('button', { name: 'Export this list' }));
  expect(linkOf(/XLSX/).searchParams.get('columns')).toBe('title,due,carriedBy,promisedTo');
});
