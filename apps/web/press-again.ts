/** What a field held after somebody typed into it. */
type Typed = { readonly type: 'input'; readonly target: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement; readonly text: string };

declare global {
  interface Window {
    /** Of public/first.js: ends the keeping, and answers what was pressed and typed before the page was alive. */
    pressedEarly?: () => readonly (Event | Typed)[];
  }
}

const again = (event: Event): Event =>
  event instanceof KeyboardEvent
    ? new KeyboardEvent('keydown', { key: event.key, code: event.code, shiftKey: event.shiftKey, bubbles: true, cancelable: true })
    : new MouseEvent('click', { bubbles: true, cancelable: true });

/** Past React, which remembers what it wrote itself and takes the same text for no news. */
const typeAgain = ({ target, text }: Typed): void => {
  target.value = '';
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(target), 'value')!.set!.call(target, text);
  for (const type of ['input', 'change']) target.dispatchEvent(new Event(type, { bubbles: true }));
};

/** Presses and types again what came before the page could answer; what has gone since is left alone. */
export function pressAgain(page: Window): void {
  for (const event of page.pressedEarly?.() ?? []) {
    const target = event.target as Element;
    if (!target.isConnected) continue;
    if ('text' in event) typeAgain(event);
    else target.dispatchEvent(again(event));
  }
}
