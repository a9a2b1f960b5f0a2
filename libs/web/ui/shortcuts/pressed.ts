const TYPING = 'input:not([type=checkbox]):not([type=radio]):not([type=button]), textarea, select, [contenteditable=true]';

export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(TYPING) !== null;

/** The registry's name of a pressed key, or undefined where the key belongs to somebody else. */
export const pressedKey = (event: KeyboardEvent, lettersOn: boolean): string | undefined => {
  if (event.defaultPrevented || event.isComposing || event.altKey) return undefined;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (event.ctrlKey || event.metaKey) return `mod+${key}`;
  if (key === 'F2') return isTyping(event.target) ? undefined : 'f2';
  const letter = event.shiftKey && /^[a-z]$/.test(key) ? `shift+${key}` : key;
  if (key.length !== 1 || key === ' ') return undefined;
  return lettersOn && !isTyping(event.target) ? letter : undefined;
};
