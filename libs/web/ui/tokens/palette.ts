/** Every colour of the product, once. `tokens.css` is written from this file and a test compares the two. */
export type Scheme = 'light' | 'dark';

export const palette = {
  bg: { light: '#F6F7F9', dark: '#0F1217' },
  surface: { light: '#FFFFFF', dark: '#15181E' },
  raised: { light: '#FFFFFF', dark: '#1D2129' },
  hover: { light: '#F3F4F7', dark: '#1B1F26' },
  selected: { light: '#F3F4FE', dark: '#20253A' },
  border: { light: '#E3E6EB', dark: '#272C35' },
  control: { light: '#868F9C', dark: '#697383' },
  text: { light: '#1B1F27', dark: '#E8EBF0' },
  'text-2': { light: '#4C5665', dark: '#B3BBC7' },
  'text-3': { light: '#667080', dark: '#8E98A6' },
  accent: { light: '#3A49C9', dark: '#A9B4FF' },
  ink: { light: '#1B1F27', dark: '#E8EBF0' },
  'ink-hover': { light: '#343B48', dark: '#FFFFFF' },
  'on-ink': { light: '#FFFFFF', dark: '#15181E' },
  'neutral-mark': { light: '#78828F', dark: '#636D7B' },
  'neutral-text': { light: '#4C5665', dark: '#AEB7C4' },
  'neutral-tint': { light: '#EDF0F3', dark: '#262B34' },
  'track-mark': { light: '#3590E3', dark: '#3D8FE0' },
  'track-text': { light: '#1763AB', dark: '#7DBBFA' },
  'track-tint': { light: '#E6F2FD', dark: '#12304B' },
  'risk-mark': { light: '#CB7600', dark: '#F5B04A' },
  'risk-text': { light: '#8A4E00', dark: '#F6BD68' },
  'risk-tint': { light: '#FDF0DC', dark: '#3B2A10' },
  'late-mark': { light: '#8C1230', dark: '#F26D5F' },
  'late-text': { light: '#8C1230', dark: '#FF96A8' },
  'late-tint': { light: '#FBE6EA', dark: '#42192A' },
  'done-mark': { light: '#15407F', dark: '#A9CBFF' },
  'done-text': { light: '#15407F', dark: '#B4D0FF' },
  'done-tint': { light: '#E4ECF8', dark: '#1B2B47' },
} as const satisfies Record<string, Record<Scheme, string>>;

export type ColourName = keyof typeof palette;
