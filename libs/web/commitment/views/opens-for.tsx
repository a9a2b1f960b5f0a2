import type { PostKind } from '#contract';
import { Button } from '#web/ui';
import { useState } from 'react';
import type { ListedViewFragment } from './views.generated.ts';
import styles from './views-menu.module.css';

const POST_WORDS: Readonly<Record<PostKind, string>> = {
  SPONSOR: 'Sponsors', CCO: 'The CCO', LEAD: 'Leads of silos', STAND_IN: 'Stand-ins', CONTRIBUTOR: 'Contributors', SEAT_HOLDER: 'Seat holders', CHAIR: 'Chairs', SCRIBE: 'Scribes', OBSERVER: 'Observers', ADMIN: 'Admins',
};

type OpensForProps = { view: ListedViewFragment; refusal: string | undefined; onOpens: (post: PostKind, opens: boolean) => Promise<unknown>; onLeave: () => void };

/** For whom the list opens with a view: a post at a time. */
export const OpensFor = ({ view, refusal, onOpens, onLeave }: OpensForProps) => {
  const [said, setSaid] = useState<Partial<Record<PostKind, boolean>>>({});
  // What was pressed is shown at once; afterwards what holds is.
  const press = (post: PostKind, opens: boolean) => {
    setSaid((before) => ({ ...before, [post]: opens }));
    void onOpens(post, opens).finally(() => setSaid(({ [post]: _answered, ...others }) => others));
  };
  return (
    <div className={styles.form}>
      <fieldset className={styles.posts}>
        <legend className={styles.heading}>The list opens with “{view.name}” for</legend>
        {(Object.keys(POST_WORDS) as PostKind[]).map((post) => (
          <label key={post} className={styles.check}>
            <input type="checkbox" checked={said[post] ?? view.opensFor.includes(post)} onChange={(event) => press(post, event.target.checked)} />
            {POST_WORDS[post]}
          </label>
        ))}
      </fieldset>
      {refusal && <p className={styles.refusal} role="alert">{refusal}</p>}
      <Button look="plain" onClick={onLeave}>Done</Button>
    </div>
  );
};
