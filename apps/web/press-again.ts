/** What somebody gave a field: its text or choice, or whether it is ticked. */
type Given = { readonly type: 'input'; readonly target: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement; readonly given: string | boolean };

declare global {
  interface Window {
    /** Of public/first.js: ends the keeping, and answers what was pressed, typed and ticked before the page was alive. */
    pressedEarly?: () => readonly (Event | Given)[];
  }
}

const again = (event: Event): Event =>
  event instanceof KeyboardEvent
    ? new KeyboardEvent('keydown', { key: event.key, code: event.code, shiftKey: event.shiftKey, bubbles: true, cancelable: true })
    : new MouseEvent('click', { bubbles: true, cancelable: true });

// React remembers what it wrote itself and takes the same again for no news: so it is first told something else.

const tickAgain = (target: HTMLInputElement, ticked: boolean): void => {
  target.checked = !ticked;
  target.click();
};

const typeAgain = (target: Given['target'], text: string): void => {
  target.value = '';
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(target), 'value')!.set!.call(target, text);
  for (const type of ['input', 'change']) target.dispatchEvent(new Event(type, { bubbles: true }));
};

const giveAgain = ({ target, given }: Given): void =>
  typeof given === 'boolean' ? tickAgain(target as HTMLInputElement, given) : typeAgain(target, given);

/** Presses, types and ticks again what came before the page could answer; what has gone since is left alone. */
export function pressAgain(page: Window): void {
  for (const event of page.pressedEarly?.() ?? []) {
    const target = event.target as Element;
    if (!target.isConnected) continue;
    if ('given' in event) giveAgain(event);
    else target.dispatchEvent(again(event));
  }
}
