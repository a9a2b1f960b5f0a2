import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './hidden.module.css';

/** Text for screen readers only: everywhere, or only on a phone, where there is no room for it. */
export const Hidden = ({ onPhone = false, children }: { onPhone?: boolean; children: ReactNode }) => <span className={cx(styles.hidden, onPhone && styles.onPhone)}>{children}</span>;
