import { counted } from '#domain/calendar';

type Blocking = { readonly count: number; readonly silos: readonly { readonly name: string }[]; readonly keys: readonly string[] };

const listed = (words: readonly string[]): string => (words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`);

/** Which promises wait for one, and whose: `C-7 and C-9 wait for it, of Sales and Support`. */
export const blockingLine = ({ count, silos, keys }: Blocking): string => {
  const more = count - keys.length;
  const which = listed(more > 0 ? [...keys, `${counted(more, 'more promise')}`] : keys);
  return `${which} ${count === 1 ? 'waits' : 'wait'} for it, of ${listed(silos.map(({ name }) => name))}`;
};
