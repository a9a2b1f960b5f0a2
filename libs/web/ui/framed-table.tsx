import type { ComponentProps } from 'react';
import { cx } from './cx.ts';
import styles from './framed-table.module.css';
import { Hidden } from './hidden.tsx';

type FramedTableProps = ComponentProps<'table'> & {
  /** Names it for screen readers: to the eye, what stands above it does. */
  caption: string;
};

/** A table across the whole width of a frame. */
export const FramedTable = ({ caption, className, children, ...rest }: FramedTableProps) => (
  <table {...rest} className={cx(styles.table, className)}>
    <caption>
      <Hidden>{caption}</Hidden>
    </caption>
    {children}
  </table>
);
