import { MONTH_NAMES, WEEKDAY_NAMES } from '../words.ts';

/** The words by which people of one language say a day; all lower case, without accents. */
export type DateWords = {
  readonly months: readonly string[];
  readonly weekdays: readonly string[];
  readonly today: readonly string[];
  readonly tomorrow: readonly string[];
  readonly next: readonly string[];
  readonly endOf: readonly string[];
  readonly middleOf: readonly string[];
  readonly in: readonly string[];
  readonly day: readonly string[];
  readonly week: readonly string[];
  readonly month: readonly string[];
  readonly quarter: readonly string[];
  readonly year: readonly string[];
};

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const lower = (names: readonly string[]): readonly string[] => names.map(plain);

const ENGLISH: DateWords = {
  months: lower(MONTH_NAMES),
  weekdays: lower(WEEKDAY_NAMES),
  today: ['today'], tomorrow: ['tomorrow'], next: ['next'], endOf: ['end of the', 'end of', 'end'], middleOf: ['middle of', 'mid'], in: ['in'],
  day: ['days', 'day', 'd'], week: ['weeks', 'week', 'w'], month: ['months', 'month', 'm'], quarter: ['quarter'], year: ['year'],
};

const OTHERS: Readonly<Record<string, DateWords>> = {
  de: {
    months: lower(['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember']),
    weekdays: lower(['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag']),
    today: ['heute'], tomorrow: ['morgen'], next: ['nachsten', 'nachste', 'nachster', 'kommenden'], endOf: ['ende der', 'ende des', 'ende'], middleOf: ['mitte'], in: ['in'],
    day: ['tagen', 'tage', 'tag'], week: ['wochen', 'woche'], month: ['monaten', 'monate', 'monats', 'monat'], quarter: ['quartals', 'quartal'], year: ['jahres', 'jahr'],
  },
  fr: {
    months: lower(['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre']),
    weekdays: lower(['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche']),
    today: ["aujourd'hui", 'aujourd’hui'], tomorrow: ['demain'], next: ['prochain'], endOf: ['fin du', 'fin de', 'fin'], middleOf: ['mi'], in: ['dans'],
    day: ['jours', 'jour'], week: ['semaines', 'semaine'], month: ['mois'], quarter: ['trimestre'], year: ['annee'],
  },
  es: {
    months: lower(['enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto', 'septiembre', 'octubre', 'noviembre', 'diciembre']),
    weekdays: lower(['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo']),
    today: ['hoy'], tomorrow: ['manana'], next: ['proximo', 'proxima'], endOf: ['fin de', 'fin del', 'finales de'], middleOf: ['mediados de'], in: ['en'],
    day: ['dias', 'dia'], week: ['semanas', 'semana'], month: ['meses', 'mes'], quarter: ['trimestre'], year: ['ano'],
  },
};

/** English is understood everywhere; the person's own language comes first, so that its words win. */
export const dateWordsOf = (language: string): readonly DateWords[] => {
  const own = OTHERS[language.slice(0, 2).toLowerCase()];
  return own ? [own, ENGLISH] : [ENGLISH];
};

/** Lower case, accents off, spaces single: how the words above are written. */
export const plainWords = (text: string): string => plain(text.trim()).replace(/\s+/g, ' ').replace(/[,;]+$/, '');

/** The place (from 1) of the first name that begins with the word, of at least three letters unless it is whole; 0 when none does. */
export const placeOf = (names: readonly string[], word: string): number => {
  const bare = word.replace(/\.$/, '');
  const whole = names.indexOf(bare) + 1;
  return whole > 0 || bare.length < 3 ? whole : names.findIndex((name) => name.startsWith(bare)) + 1;
};
