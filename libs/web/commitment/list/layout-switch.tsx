import { useShortcut } from '#web/ui';
import styles from './arrange.module.css';
import type { Layout, ListView } from './view.ts';

const LAYOUT_WORDS: Readonly<Record<Layout, string>> = { table: 'Table', board: 'Board', timeline: 'Timeline', calendar: 'Calendar' };

type LayoutSwitchProps = { view: ListView; onChange: (view: ListView) => void };

const Choice = ({ layout, view, onChange, digit }: LayoutSwitchProps & { layout: Layout; digit: string }) => {
  const choose = () => onChange({ ...view, layout, at: null });
  useShortcut(`v ${digit}`, `Show as ${LAYOUT_WORDS[layout].toLowerCase()}`, choose, { group: 'List' });
  return (
    <button type="button" className={styles.layout} aria-pressed={view.layout === layout} title={`${LAYOUT_WORDS[layout]} (V ${digit})`} onClick={choose}>
      {LAYOUT_WORDS[layout]}
    </button>
  );
};

/** How the same commitments are drawn; filter, sort and address stay. */
export const LayoutSwitch = (props: LayoutSwitchProps) => (
  <div className={styles.layouts} role="group" aria-label="Shown as">
    {(Object.keys(LAYOUT_WORDS) as Layout[]).map((layout, at) => (
      <Choice key={layout} layout={layout} digit={String(at + 1)} {...props} />
    ))}
  </div>
);
