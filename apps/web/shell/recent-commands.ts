const KEY = 'tl-recent-commands';
const MOST = 5;

/** What was done by the palette lately, newest first; kept in this browser. */
export const recentCommands = (): readonly string[] => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((label): label is string => typeof label === 'string') : [];
  } catch {
    return [];
  }
};

export const rememberCommand = (label: string): void =>
  localStorage.setItem(KEY, JSON.stringify([label, ...recentCommands().filter((other) => other !== label)].slice(0, MOST)));
