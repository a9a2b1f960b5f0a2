import type { ButtonHTMLAttributes } from 'react';
import styles from './button.module.css';
import { cx } from './cx.ts';
import { Hidden } from './hidden.tsx';
import { Icon, type IconName } from './icon.tsx';

export type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  /** primary: ink, one a view; quiet: bordered; plain: text; danger: a verb that cannot be taken back. */
  look?: 'primary' | 'quiet' | 'plain' | 'danger';
  icon?: IconName;
  busy?: boolean;
  /** Below words: its own begin where they begin. */
  flush?: boolean;
  /** On a phone only the icon is drawn; the words are still read aloud. */
  iconOnPhone?: boolean;
};

export const Button = ({ look = 'quiet', icon, busy = false, flush = false, iconOnPhone = false, className, children, disabled, type = 'button', ...rest }: ButtonProps) => (
  <button {...rest} type={type} className={cx(styles.button, styles[look], flush && styles.flush, className)} disabled={disabled} aria-busy={busy || undefined} onClick={busy ? undefined : rest.onClick}>
    {icon && <Icon name={icon} size={16} />}
    {iconOnPhone ? <Hidden onPhone>{children}</Hidden> : <span>{children}</span>}
  </button>
);
