import type { ReactNode } from 'react';
import styles from './page-head.module.css';
import { usePageTitle } from './title.ts';

type PageHeadProps = {
  title: string;
  /** A small line above: where this belongs. */
  over?: ReactNode;
  /** One sentence below. */
  about?: ReactNode;
  actions?: ReactNode;
};

/** The page's name, which is also the window's. */
export const PageHead = ({ title, over, about, actions }: PageHeadProps) => {
  usePageTitle(title);
  return (
    <header className={styles.head}>
      <div className={styles.words}>
        {over && <div className={styles.over}>{over}</div>}
        <h1 className={styles.title}>{title}</h1>
        {about && <div className={styles.about}>{about}</div>}
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </header>
  );
};
