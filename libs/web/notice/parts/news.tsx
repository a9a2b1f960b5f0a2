import { Age, Button, dayOf } from '#web/ui';
import { Link } from '@tanstack/react-router';
import type { InboxNewsFragment } from '../inbox.generated.ts';
import styles from './news.module.css';

/** What was decided about something of one's own: read, and put away. */
export const News = ({ news, onClear }: { news: InboxNewsFragment; /** Left out where only an act takes it off. */ onClear?: () => void }) => (
  <li className={styles.news}>
    <div className={styles.words}>
      <p>
        <Link to={news.path as string} className={styles.text} data-inbox-row data-notice={onClear ? news.id : undefined}>
          {news.text}
        </Link>
      </p>
      <p className={styles.why}>
        {news.why} <Age on={dayOf(Date.parse(news.createdAt) as never)} />
      </p>
    </div>
    {onClear && (
      <Button look="plain" icon="check" onClick={onClear} title="E">
        Done
      </Button>
    )}
  </li>
);
