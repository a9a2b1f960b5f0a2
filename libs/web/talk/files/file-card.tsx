import { sizeInWords } from '#domain/talk';
import { Icon } from '#web/ui';
import type { FileReadFragment } from '../comment.generated.ts';
import styles from './file-card.module.css';

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^text\//, 'Text'], [/pdf$/, 'PDF'], [/spreadsheet|excel/, 'Spreadsheet'], [/wordprocessing|msword/, 'Document'], [/presentation|powerpoint/, 'Slides'], [/^image\//, 'Picture'],
  [/^video\//, 'Video'], [/^audio\//, 'Sound'], [/zip|compressed|tar|gzip|rar/, 'Archive'], [/msdownload|executable|x-elf/, 'Program'],
];
const kindOf = (mediaType: string): string => KINDS.find(([pattern]) => pattern.test(mediaType))?.[1] ?? 'File';

/** A file as a card: what it is, how large, and what to know about it. Only a safe picture is shown itself. */
export const FileCard = ({ file }: { file: FileReadFragment }) => {
  const { name, path, picture, size, mediaType, note } = file;
  return (
    <a className={styles.card} href={path} {...(picture ? { target: '_blank', rel: 'noreferrer' } : { download: name })}>
      {picture ? <img className={styles.picture} src={path} alt="" loading="lazy" /> : <span className={styles.sign}><Icon name="file" /></span>}
      <span className={styles.words}>
        <span className={styles.name}>{name}</span>
        <span className={styles.about}>
          {kindOf(mediaType)}, {sizeInWords(size)}
        </span>
        {note && (
          <span className={styles.note}>
            <Icon name="warning" size={16} /> {note}
          </span>
        )}
      </span>
    </a>
  );
};

/** The files of one text, beside each other. */
export const FileCards = ({ files }: { files: readonly FileReadFragment[] }) =>
  files.length === 0 ? null : (
    <ul className={styles.cards} aria-label="Files">
      {files.map((file) => (
        <li key={file.id}>
          <FileCard file={file} />
        </li>
      ))}
    </ul>
  );
