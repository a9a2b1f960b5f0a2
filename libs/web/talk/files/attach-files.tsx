import styles from './attach-files.module.css';
import { ChooseFiles } from './choose-files.tsx';
import { SendingList } from './sending-list.tsx';
import type { useSending } from './use-sending.ts';

type AttachFilesProps = {
  files: ReturnType<typeof useSending>;
  label: string;
  /** Why they were not taken, in a sentence. */
  problem?: string;
};

/** Files that go with a form, listed while they are on their way. */
export const AttachFiles = ({ files, label, problem }: AttachFilesProps) => (
  <div className={styles.files}>
    <ChooseFiles label={label} onChosen={files.add} />
    {files.sending.length > 0 && <SendingList sending={files.sending} onLeaveOut={files.leaveOut} />}
    {problem && (
      <p className={styles.problem} role="alert">
        {problem}
      </p>
    )}
  </div>
);
