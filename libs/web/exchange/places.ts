import type { Choice } from '#web/ui';

/** The zone that this device keeps. */
export const deviceZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';

export const zones = (): readonly Choice[] => {
  const known = new Set(['UTC', deviceZone(), ...Intl.supportedValuesOf('timeZone')]);
  return [...known].sort().map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }));
};

const CODES =
  'AD AE AL AM AO AR AT AU AZ BA BE BG BO BR BY CA CH CL CN CO CR CY CZ DE DK DO EC EE EG ES ET FI FR GB GE GR GT HK HN HR HU ID IE IL IN IR IS IT JM JP KE KR LI LT LU LV MA MC MD ME MK MT MX MY NG NI NL NO NZ PA PE PH PL PT PY RO RS RU SE SG SI SK SV TH TN TR TW UA US UY VE VN ZA'.split(' ');

/** Countries whose public holidays are known, by their names. */
export const countries = (): readonly Choice[] => {
  const names = new Intl.DisplayNames(['en'], { type: 'region' });
  return CODES.map((code) => ({ value: code, label: names.of(code) ?? code })).sort((a, b) => a.label.localeCompare(b.label));
};

/** The country of this device's language, when it names one. */
export const deviceCountry = (): string => {
  const region = new Intl.Locale(navigator.language || 'en').region ?? '';
  return CODES.includes(region) ? region : '';
};
