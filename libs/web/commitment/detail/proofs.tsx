import { hostOf, isSafeLink } from '#domain/commitment';
import { FileCards } from '#web/talk';
import { Icon } from '#web/ui';
import type { CommitmentDetailFragment } from './commitment-detail.generated.ts';
import styles from './proofs.module.css';

type Proof = CommitmentDetailFragment['deliveries'][number]['proofs'][number];

/** A link says where it leads before anybody follows it, and is none when it is not safe. */
const ProofWords = ({ kind, url, title, text }: Proof) => {
  if (kind === 'FILE') return `${title}: its content is not kept any more.`;
  if (!url || !isSafeLink(url)) return text ?? url;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer nofollow" className={styles.link}>
      <Icon name="open" size={12} />
      {title || url.replace(/^https?:\/\//i, '')}
      {title && <span className={styles.host}>{hostOf(url)}</span>}
    </a>
  );
};

/** What shows a delivery: links and notes line by line, files as cards. */
export const ProofList = ({ proofs }: { proofs: readonly Proof[] }) => {
  const lines = proofs.filter(({ file }) => !file);
  return (
    <>
      {lines.length > 0 && (
        <ul className={styles.proofs}>
          {lines.map((proof, index) => (
            <li key={index}>
              <ProofWords {...proof} />
            </li>
          ))}
        </ul>
      )}
      <FileCards files={proofs.flatMap(({ file }) => file ?? [])} />
    </>
  );
};
