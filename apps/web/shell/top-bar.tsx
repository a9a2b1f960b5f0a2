import { Icon, Person, setPreference, useScheme, type IconName, type Preference } from '#web/ui';
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

/** Who, where and when: the organization on the phone, the example's controls, the person. */
export const TopBar = () => {
  const { organization, person, postSwitcher, clockControl, onSignOut } = useSlots();
  return (
    <header className={styles.bar}>
      <span className={styles.organization}>{organization ?? 'Throughline'}</span>
      <div className={styles.controls}>{clockControl}</div>
      <div className={styles.right}>
        {postSwitcher}
        {person && !postSwitcher && (
          <span className={styles.person}>
            <Person name={person.name} />
            {person.post && <span className={styles.post}>{person.post}</span>}
          </span>
        )}
        <SchemeButton />
        {onSignOut && (
          <button type="button" className={styles.icon} onClick={onSignOut} aria-label="Sign out" title="Sign out">
            <Icon name="out" />
          </button>
        )}
      </div>
    </header>
  );
};
