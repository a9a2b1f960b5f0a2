import { Age, Button, dayOf } from '#web/ui';
import { Link } from '@tanstack/react-router';
import type { InboxNewsFragment } from '../inbox.generated.ts';
import styles from './news.module.css';

/** What was decided about something of one's own: read, and put away. */
export const News = ({ news, onClear }: { news: InboxNewsFragment; onClear: () => void }) => (
  <li className={styles.news}>
    <div className={styles.words}>
      <p>
        <Link to={news.path as string} className={styles.text} data-inbox-row data-notice={news.id}>
          {news.text}
        </Link>
      </p>
      <p className={styles.why}>
        {news.why} <Age on={dayOf(Date.parse(news.createdAt) as never)} />
      </p>
    </div>
    <Button look="plain" icon="check" onClick={onClear} title="E">
      Done
    </Button>
  </li>
);
