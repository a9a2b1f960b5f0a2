import { TitleContext } from '#web/ui';
import { useState, type ReactNode } from 'react';
import { BottomBar } from './bottom-bar.tsx';
import { Capture } from './capture.tsx';
import { Finder } from './finder.tsx';
import { Rail } from './rail.tsx';
import styles from './shell.module.css';
import { useSlots } from './slots.tsx';
import { TopBar } from './top-bar.tsx';
import { GlobalKeys } from './global-keys.tsx';
import { useRailFold } from './rail-fold.ts';
import type { NavigationEntry } from './navigation.ts';

type ShellProps = { entries: readonly NavigationEntry[]; children: ReactNode };

/** The frame around every page: rail, top, bottom bar on the phone, keys, search. */
export const Shell = ({ entries, children }: ShellProps) => {
  const [finding, setFinding] = useState(false);
  const [found, setFound] = useState(false);
  const find = () => {
    setFinding(true);
    setFound(true);
  };
  const [capturing, setCapturing] = useState(false);
  const [folded, setFolded] = useRailFold();
  const { organization, mayPropose = false, commands } = useSlots();
  return (
    <TitleContext value={organization ?? 'Throughline'}>
      <div className={styles.shell}>
        <a className={styles.skip} href="#main">
          Skip to the page
        </a>
        <Rail entries={entries} folded={folded} onFold={setFolded} onFind={find} />
        <div className={styles.column}>
          <TopBar />
          <main id="main" className={styles.main} tabIndex={-1}>
            {children}
          </main>
        </div>
        <BottomBar entries={entries} />
      </div>
      <GlobalKeys entries={entries} onFind={find} onCapture={mayPropose ? () => setCapturing(true) : null} />
      <Capture open={capturing} onClose={() => setCapturing(false)} />
      {found && commands}
      <Finder open={finding} onClose={() => setFinding(false)} />
    </TitleContext>
  );
};
