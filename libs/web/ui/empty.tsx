import type { ReactNode } from 'react';
import styles from './empty.module.css';

type EmptyProps = {
  title: string;
  /** Where it is the whole page, its title is the page's. */
  whole?: boolean;
  /** One sentence on what will appear. */
  children?: ReactNode;
  action?: ReactNode;
  /** One line that shows what such a thing looks like. */
  example?: ReactNode;
};

export const Empty = ({ title, whole = false, children, action, example }: EmptyProps) => (
  <div className={styles.empty}>
    {whole ? <h1 className={styles.title}>{title}</h1> : <p className={styles.title}>{title}</p>}
    {children && <p className={styles.words}>{children}</p>}
    {example && <p className={styles.example}>{example}</p>}
    {action && <div className={styles.action}>{action}</div>}
  </div>
);
