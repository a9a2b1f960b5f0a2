import { render, screen } from '@testing-library/react';
import { useRef } from 'react';
import { useFocusStays } from './use-focus-stays.ts';

/** Rows in places that are used again, as the list draws them. */
const List = ({ ids }: { ids: readonly string[] }) => {
  const list = useRef<HTMLDivElement>(null);
  useFocusStays(list);
  return (
    <div ref={list}>
      {ids.map((id, place) => (
        <div key={place} data-row={id}>
          <a href={`#${id}`}>{id}</a>
          <button type="button">owner of {id}</button>
        </div>
      ))}
    </div>
  );
};
const focused = () => document.activeElement?.textContent;

it('follows a commitment whose row is drawn into another place', () => {
  const { rerender } = render(<List ids={['C-1', 'C-2']} />);
  screen.getByText('owner of C-1').focus();
  rerender(<List ids={['C-0', 'C-1']} />);
  expect(focused()).toBe('owner of C-1');
  rerender(<List ids={['C-1', 'C-2']} />);
  expect(focused()).toBe('owner of C-1');
});

it('leaves with a commitment that goes out of sight, and never passes to the one in its place', () => {
  const { rerender } = render(<List ids={['C-1', 'C-2']} />);
  screen.getByText('C-1').focus();
  rerender(<List ids={['C-8', 'C-2']} />);
  expect(document.activeElement).toBe(document.body);
});

it('leaves the focus where it went, outside the rows', () => {
  const { rerender } = render(<List ids={['C-1', 'C-2']} />);
  document.body.insertAdjacentHTML('beforeend', '<input aria-label="Filter">');
  screen.getByText('C-1').focus();
  screen.getByLabelText('Filter').focus();
  rerender(<List ids={['C-0', 'C-1']} />);
  expect(document.activeElement).toBe(screen.getByLabelText('Filter'));
});

it('lets whatever took the focus elsewhere keep it', () => {
  const { rerender } = render(<List ids={['C-1', 'C-2']} />);
  screen.getByText('C-1').focus();
  screen.getByText('C-2').focus();
  rerender(<List ids={['C-8', 'C-2']} />);
  expect(focused()).toBe('C-2');
});
