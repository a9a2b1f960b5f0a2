import styles from './sparkline.module.css';

type SparklineProps = {
  values: readonly number[];
  /** The sentence that it says. */
  label: string;
  target?: number;
  width?: number;
  height?: number;
};

/** One ink line; the target dashed; the last value marked. */
export const Sparkline = ({ values, label, target, width = 96, height = 28 }: SparklineProps) => {
  const all = target === undefined ? values : [...values, target];
  const low = Math.min(...all);
  const span = Math.max(...all) - low || 1;
  const x = (at: number) => 2 + (at * (width - 6)) / Math.max(1, values.length - 1);
  const y = (value: number) => height - 4 - ((value - low) / span) * (height - 8);
  const line = values.map((value, at) => `${at ? 'L' : 'M'}${x(at).toFixed(1)} ${y(value).toFixed(1)}`).join('');
  const last = values.at(-1);
  return (
    <svg className={styles.line} role="img" aria-label={label} width={width} height={height} viewBox={`0 0 ${width} ${height}`} fill="none">
      {target !== undefined && <path className={styles.target} d={`M0 ${y(target)}H${width}`} />}
      <path d={line} stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round" />
      {last !== undefined && <circle cx={x(values.length - 1)} cy={y(last)} r="2.5" fill="currentColor" />}
    </svg>
  );
};
