import { hostOf, isSafeLink } from '#domain/commitment';
import { Icon } from '#web/ui';
import type { CommitmentDetailFragment } from './commitment-detail.generated.ts';
import styles from './proofs.module.css';

type Proofs = CommitmentDetailFragment['deliveries'][number]['proofs'];

/** What shows a delivery. A link says where it leads before anybody follows it, and is none when it is not safe. */
export const ProofList = ({ proofs }: { proofs: Proofs }) => {
  if (proofs.length === 0) return null;
  return (
    <ul className={styles.proofs}>
      {proofs.map(({ url, title, text }, index) => (
        <li key={index}>
          {url && isSafeLink(url) ? (
            <a href={url} target="_blank" rel="noopener noreferrer nofollow" className={styles.link}>
              <Icon name="open" size={12} />
              {title || url.replace(/^https?:\/\//i, '')}
              {title && <span className={styles.host}>{hostOf(url)}</span>}
            </a>
          ) : (
            (text ?? url)
          )}
        </li>
      ))}
    </ul>
  );
};
