import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

const one = (value: string): MantineColorsTuple => [
  value, value, value, value, value, value, value, value, value, value,
];

/** Mantine drawn with our own variables: it holds no colour of its own. */
export const mantineTheme = createTheme({
  primaryColor: 'accent',
  colors: { accent: one('var(--tl-accent)') },
  fontFamily: 'var(--tl-font)',
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  lineHeights: { xs: '1.333', sm: '1.385', md: '1.43', lg: '1.5', xl: '1.444' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '4px', sm: '6px', md: '6px', lg: '8px', xl: '12px' },
  shadows: { xs: 'none', sm: 'none', md: 'var(--tl-shadow)', lg: 'var(--tl-shadow)', xl: 'var(--tl-shadow)' },
  defaultRadius: 'md',
  respectReducedMotion: true,
});

const variables = {
  '--mantine-color-body': 'var(--tl-raised)',
  '--mantine-color-text': 'var(--tl-text)',
  '--mantine-color-dimmed': 'var(--tl-text-3)',
  '--mantine-color-placeholder': 'var(--tl-text-3)',
  '--mantine-color-anchor': 'var(--tl-accent)',
  '--mantine-color-error': 'var(--tl-late-text)',
  '--mantine-color-default': 'var(--tl-surface)',
  '--mantine-color-default-hover': 'var(--tl-hover)',
  '--mantine-color-default-color': 'var(--tl-text)',
  '--mantine-color-default-border': 'var(--tl-border)',
  '--mantine-primary-color-filled': 'var(--tl-ink)',
  '--mantine-primary-color-filled-hover': 'var(--tl-ink-hover)',
  '--mantine-primary-color-contrast': 'var(--tl-on-ink)',
  '--mantine-primary-color-light': 'var(--tl-selected)',
  '--mantine-primary-color-light-hover': 'var(--tl-selected)',
};

export const mantineVariables: CSSVariablesResolver = () => ({ variables, light: variables, dark: variables });
