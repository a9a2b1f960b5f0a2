import type { ReactNode } from 'react';
import styles from './page-head.module.css';
import { usePageTitle } from './title.ts';

type PageHeadProps = {
  title: string;
  /** Beside the name, such as which part of the page is shown. */
  beside?: ReactNode;
  /** A small line above: where this belongs. */
  over?: ReactNode;
  /** One sentence below. */
  about?: ReactNode;
  actions?: ReactNode;
};

/** The page's name, which is also the window's. */
export const PageHead = ({ title, beside, over, about, actions }: PageHeadProps) => {
  usePageTitle(title);
  return (
    <header className={styles.head}>
      {over && <div className={styles.over}>{over}</div>}
      <div className={styles.words}>
        <div className={styles.line}>
          <h1 className={styles.title}>{title}</h1>
          {beside}
        </div>
        {about && <div className={styles.about}>{about}</div>}
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </header>
  );
};
