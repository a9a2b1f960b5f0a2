import styles from './keys.module.css';

const NAMES: Record<string, string> = { Enter: '↵', Escape: 'Esc', ' ': 'Space', '?': '?', f2: 'F2' };
const named = (key: string): string => NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key);
const mac = () => typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform);

/** A shortcut drawn as keycaps: `g i` → G I. */
export const Keys = ({ keys }: { keys: string }) => (
  <span className={styles.keys}>
    {keys.split(' ').map((key, at) => (
      <kbd key={`${at}${key}`} className={styles.key}>
        {key.startsWith('mod+') ? `${mac() ? '⌘' : 'Ctrl '}${named(key.slice(4))}` : key.startsWith('shift+') ? `⇧${named(key.slice(6))}` : named(key)}
      </kbd>
    ))}
  </span>
);
