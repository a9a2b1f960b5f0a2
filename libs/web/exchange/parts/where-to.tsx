import { Icon } from '#web/ui';
import styles from './where-to.module.css';

type WhereToProps = { organization: string; /** False for whoever only brings an edited export back. */ runsImports: boolean; onHere: () => void; onNew: () => void };

/** Into the organization where one is, or into a new one. */
export const WhereTo = ({ organization, runsImports, onHere, onNew }: WhereToProps) => (
  <ul className={styles.ways}>
    <li>
      <button type="button" className={styles.way} onClick={onHere}>
        <span className={styles.words}>
          <span className={styles.name}>{runsImports ? `Into ${organization}` : 'An export of this list that you edited'}</span>
          <span className={styles.about}>
            {runsImports
              ? 'Adds what is new and brings up to date what earlier files brought. What people changed here stays.'
              : 'What you edited changes, where you may change it here too; nothing else does. You see it row by row before.'}
          </span>
        </span>
        <Icon name="chevron" size={16} />
      </button>
    </li>
    <li>
      <button type="button" className={styles.way} onClick={onNew}>
        <span className={styles.words}>
          <span className={styles.name}>Into a new organization</span>
          <span className={styles.about}>With you as its Chief Customer Officer. Nothing of it is seen from here.</span>
        </span>
        <Icon name="chevron" size={16} />
      </button>
    </li>
  </ul>
);
