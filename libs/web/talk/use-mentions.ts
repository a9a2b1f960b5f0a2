import { mentionAt, peopleFor, withPicked, type Picked } from '#domain/talk';
import type { MemberId } from '#domain/kernel';
import { useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';

export type Mentionable = { readonly id: string; readonly name: string; readonly active: boolean };

type Writing = { readonly text: string; readonly onText: (text: string) => void; readonly picked: readonly Picked[]; readonly onPicked: (picked: readonly Picked[]) => void };

/** Picking people while one writes: who fits what stands before the caret, and the keys that choose. */
export const useMentions = (people: readonly Mentionable[], { text, onText, picked, onPicked }: Writing) => {
  const area = useRef<HTMLTextAreaElement>(null);
  const goTo = useRef<number | null>(null);
  const [caret, setCaret] = useState(0);
  const [at, setAt] = useState(0);
  // Where the `@` stands that was answered, or that the writer waved away.
  const [settled, setSettled] = useState<number | null>(null);
  const being = mentionAt(text, caret);
  const open = being !== null && being.from !== settled;
  const found = open ? peopleFor(people.filter(({ active }) => active), being.wanted) : [];
  const current = Math.min(at, found.length - 1);

  useLayoutEffect(() => {
    if (goTo.current === null) return;
    area.current?.focus();
    area.current?.setSelectionRange(goTo.current, goTo.current);
    goTo.current = null;
  });

  const pick = (person: Mentionable) => {
    if (being === null) return;
    const one = { id: person.id as MemberId, name: person.name };
    const next = withPicked(text, caret, being.from, one);
    onText(next.text);
    onPicked([...picked, one]);
    setSettled(being.from);
    setCaret(next.caret);
    goTo.current = next.caret;
  };
  /** Whether the key was for the list of people. */
  const onKey = (event: KeyboardEvent): boolean => {
    const moves: Record<string, () => void> = {
      ArrowDown: () => setAt((current + 1) % found.length),
      ArrowUp: () => setAt((current - 1 + found.length) % found.length),
      Enter: () => pick(found[current]!),
      Tab: () => pick(found[current]!),
      Escape: () => setSettled(being!.from),
    };
    const move = found.length > 0 && !event.metaKey && !event.ctrlKey ? moves[event.key] : undefined;
    if (!move) return false;
    event.preventDefault();
    event.stopPropagation();
    move();
    return true;
  };
  const onWritten = (written: string, position: number) => {
    const before = mentionAt(written, position);
    if (before === null || before.from !== settled || written.length < text.length) setSettled(null);
    setAt(0);
    setCaret(position);
    onText(written);
  };
  return { area, found, current, pick, onKey, onWritten, onCaret: setCaret, setAt };
};
