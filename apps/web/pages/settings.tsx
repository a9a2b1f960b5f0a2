import { RulesPart, useSignedIn } from '#web/org';
import { Icon, PageHead } from '#web/ui';
import { Link } from '@tanstack/react-router';
import styles from './settings.module.css';

const WAYS = [
  { to: '/settings/leave', name: 'My leave', about: 'When you are away, and who stands in.' },
  { to: '/settings/members', name: 'Members', about: 'Who is here, with which posts, and who has left.' },
  { to: '/settings/posts', name: 'Posts and actions', about: 'Who may do what, as the server decides it.' },
  { to: '/import', name: 'Import', about: 'People, silos and commitments from CSV files that you keep elsewhere.', needs: 'import.run' },
] as const;

export const Page = () => {
  const { could } = useSignedIn();
  return (
    <>
      <PageHead title="Settings" />
      <ul className={styles.ways}>
        {WAYS.filter((way) => !('needs' in way) || could(way.needs)).map(({ to, name, about }) => (
          <li key={to}>
            <Link to={to} className={styles.way}>
              <span className={styles.words}>
                <span className={styles.name}>{name}</span>
                <span className={styles.about}>{about}</span>
              </span>
              <Icon name="chevron" size={16} />
            </Link>
          </li>
        ))}
      </ul>
      <RulesPart />
    </>
  );
};
