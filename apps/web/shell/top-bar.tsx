import { Icon, setPreference, useScheme, type IconName, type Preference } from '#web/ui';
import { useSlots } from './slots.tsx';
import styles from './top-bar.module.css';

const NEXT: Record<Preference, Preference> = { system: 'light', light: 'dark', dark: 'system' };
const ICON: Record<Preference, IconName> = { system: 'system', light: 'sun', dark: 'moon' };
const WORDS: Record<Preference, string> = { system: 'Colours follow the system', light: 'Light colours', dark: 'Dark colours' };

const SchemeButton = () => {
  const { preference } = useScheme();
  const label = `${WORDS[preference]}. Change`;
  return (
    <button type="button" className={styles.icon} onClick={() => setPreference(NEXT[preference])} aria-label={label} title={label}>
      <Icon name={ICON[preference]} />
    </button>
  );
};

/** Who, where and when: the organization on the phone, the example's clock, the person. */
export const TopBar = () => {
  const { organization, organizationMenu, personMenu, clockControl, work } = useSlots();
  return (
    <header className={styles.bar}>
      <div className={styles.organization}>{organizationMenu ?? organization ?? 'Throughline'}</div>
      {clockControl && <div className={styles.controls}>{clockControl}</div>}
      <div className={styles.right}>
        {work}
        <SchemeButton />
        {personMenu}
      </div>
    </header>
  );
};
