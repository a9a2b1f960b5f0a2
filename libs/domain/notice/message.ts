/** One line of a message, and where in the product it leads: a path such as `/commitments/…`, or null for words alone. */
export type MessageLine = { readonly text: string; readonly path: string | null };
export type MessageSection = { readonly title: string; readonly lines: readonly MessageLine[] };

/** What a message says, apart from how it looks: mail, inbox and outbox show the same. */
export type Message = { readonly subject: string; readonly greeting: string; readonly sections: readonly MessageSection[]; readonly footer?: string };

/** Only paths inside the product become links: `/a`, never `//host`, a scheme, or a control character. */
export const isPath = (path: string): boolean => /^\/(?![/\\])[^\s\\\p{Cc}]*$/u.test(path);

/** On one line, as a mail's header must be. */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').replace(/ {2,}/g, ' ').trim();
