declare global {
  interface Window {
    /** Of public/first.js: ends the keeping, and answers what was pressed before the page was alive. */
    pressedEarly?: () => readonly Event[];
  }
}

const again = (event: Event): Event =>
  event instanceof KeyboardEvent
    ? new KeyboardEvent('keydown', { key: event.key, code: event.code, shiftKey: event.shiftKey, bubbles: true, cancelable: true })
    : new MouseEvent('click', { bubbles: true, cancelable: true });

/** Presses again what was pressed before the page could answer; what has gone since is left alone. */
export function pressAgain(page: Window): void {
  for (const event of page.pressedEarly?.() ?? []) {
    const target = event.target as Element;
    if (target.isConnected) target.dispatchEvent(again(event));
  }
}
