import { Hidden, Icon, PageHead, SkeletonRows } from '#web/ui';
import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { CAPACITY_WORDS, capacityWord, headingOf } from './capacities.ts';
import { PostsAndActionsDocument, type PostsAndActionsQuery } from './posts-and-actions.generated.ts';
import styles from './posts-page.module.css';

type Rule = PostsAndActionsQuery['postsAndActions'][number];

const Mark = ({ rule, capacity }: { rule: Rule; capacity: string }) => {
  if (rule.never.includes(capacity)) {
    return (
      <span className={styles.never}>
        <Icon name="close" size={16} />
        <Hidden>Never</Hidden>
      </span>
    );
  }
  if (!rule.who.includes(capacity)) return null;
  return (
    <>
      <Icon name="check" size={16} />
      <Hidden>Yes</Hidden>
    </>
  );
};

const Rules = ({ heading, rules, capacities }: { heading: string; rules: readonly Rule[]; capacities: readonly string[] }) => (
  <tbody>
    <tr>
      <th scope="rowgroup" colSpan={capacities.length + 1} className={styles.heading}>
        {heading}
      </th>
    </tr>
    {rules.map((rule) => (
      <tr key={rule.action}>
        <th scope="row" className={styles.sentence}>
          {rule.sentence}
          <code className={styles.action}>{rule.action}</code>
        </th>
        {capacities.map((capacity) => (
          <td key={capacity}>
            <Mark rule={rule} capacity={capacity} />
          </td>
        ))}
      </tr>
    ))}
  </tbody>
);

/** Who may do what: the one table by which the server decides, as it decides. */
export const PostsPage = () => {
  const { data } = useQuery(PostsAndActionsDocument);
  const rules = data?.postsAndActions ?? [];
  const order = Object.keys(CAPACITY_WORDS);
  const used = [...new Set(rules.flatMap(({ who, never }) => [...who, ...never]))].toSorted((one, other) => order.indexOf(one) - order.indexOf(other));
  const headings = [...new Set(rules.map(({ action }) => headingOf(action)))];
  return (
    <>
      <PageHead
        title="Posts and actions"
        over={<Link to={'/settings' as string}>Settings</Link>}
        about="Who may do what. The server asks this very table before every action; a member has the union of their posts, a stand-in may do what the lead may, and a cross outweighs every check."
      />
      {!data && <SkeletonRows rows={8} height={51} lines={2} />}
      {data && (
        <div className={styles.frame} tabIndex={0} role="region" aria-label="Posts and actions">
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col" className={styles.corner}>
                  Action
                </th>
                {used.map((capacity) => (
                  <th key={capacity} scope="col" className={styles.capacity}>
                    <span>{capacityWord(capacity)}</span>
                  </th>
                ))}
              </tr>
            </thead>
            {headings.map((heading) => (
              <Fragment key={heading}>
                <Rules heading={heading} rules={rules.filter(({ action }) => headingOf(action) === heading)} capacities={used} />
              </Fragment>
            ))}
          </table>
        </div>
      )}
    </>
  );
};
