/** Sizes that do not depend on the colour scheme, as CSS values. */
export const scale = {
  font: "'Inter Variable', 'Inter', system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif",
  meta: '0.75rem/1rem',
  dense: '0.8125rem/1.125rem',
  body: '0.875rem/1.25rem',
  reading: '1rem/1.5rem',
  section: '1.125rem/1.625rem',
  title: '1.375rem/1.75rem',
  score: '1.75rem/2.125rem',
  projector: '2.5rem/2.75rem',
  's-1': '4px',
  's-2': '8px',
  's-3': '12px',
  's-4': '16px',
  's-5': '24px',
  's-6': '32px',
  's-7': '48px',
  's-8': '64px',
  'r-control': '6px',
  'r-card': '8px',
  'r-dialog': '12px',
  quick: '120ms cubic-bezier(0.2, 0, 0, 1)',
  panel: '180ms cubic-bezier(0.2, 0, 0, 1)',
  rail: '232px',
  'rail-folded': '56px',
  top: '48px',
} as const;

export const shadow = {
  light: '0 0 0 1px rgb(27 31 39 / 6%), 0 8px 24px rgb(27 31 39 / 12%)',
  dark: '0 0 0 1px rgb(255 255 255 / 8%), 0 8px 24px rgb(0 0 0 / 48%)',
} as const;
