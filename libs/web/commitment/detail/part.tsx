import { createContext, useContext, useId, type ReactNode } from 'react';
import styles from './part.module.css';

/** The level of a part's heading: below the page's own, or below the panel's. */
export const PartHeading = createContext<'h2' | 'h3'>('h3');

/** A named part of a commitment. */
export const Part = ({ title, children }: { title: string; children: ReactNode }) => {
  const id = useId();
  const Heading = useContext(PartHeading);
  return (
    <section className={styles.part} aria-labelledby={id}>
      <Heading id={id} className={styles.title}>
        {title}
      </Heading>
      {children}
    </section>
  );
};
