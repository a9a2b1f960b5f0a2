import { parseQuery, unknownNames, type QueryProblem } from '#domain/commitment';
import { Icon, cx, useShortcut } from '#web/ui';
import { useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { Directory } from '../use-directory.ts';
import { OPEN_ONLY } from '../view.ts';
import type { ChipNames } from './chips.ts';
import styles from './query-box.module.css';
import { QueryTrouble } from './query-trouble.tsx';
import { suggest, take, type Suggestion } from './suggest.ts';
import { Underlined } from './underlined.tsx';
import { useQueryDraft } from './use-query-draft.ts';

type QueryBoxProps = { query: string; directory: Directory; names: ChipNames; onQuery: (query: string, replace: boolean) => void; /** Enter leads on to the rows. */ onLeave: () => void };

const NONE: readonly Suggestion[] = [];

/** What is wrong with a query: words that are not understood, then names that are not here. */
const troublesOf = (text: string, directory: Directory): readonly QueryProblem[] => {
  const { terms, problems } = parseQuery(text);
  return directory.ready ? [...problems, ...unknownNames(terms, directory)] : problems;
};

/** The filter as text: it narrows while one types, says how one could go on, and points at a word that it does not understand. */
export const QueryBox = ({ query, directory, names, onQuery, onLeave }: QueryBoxProps) => {
  const { text, type, say } = useQueryDraft(query, onQuery);
  const input = useRef<HTMLInputElement>(null);
  const [caret, setCaret] = useState<number | null>(null);
  const [closed, setClosed] = useState(true);
  const [at, setAt] = useState(-1);
  const [scrolled, setScrolled] = useState(0);
  const id = useId();
  const focused = caret !== null;
  const offered = useMemo(() => (caret === null || closed ? NONE : suggest(text, caret, { directory, names })), [text, caret, closed, directory, names]);
  const troubles = useMemo(() => troublesOf(text, directory), [text, directory]);
  // A word that is still being typed is not wrong yet, as long as there are ways to go on with it.
  const shown = troubles.filter(({ start, end }) => !focused || offered.length === 0 || caret < start || caret > end);

  useShortcut('/', 'Filter and search the list', () => {
    const box = input.current;
    if (!box) return;
    box.focus();
    if (text === OPEN_ONLY) box.select();
    else if (text !== '' && !text.endsWith(' ')) type(`${text} `);
  }, { group: 'List' });

  const look = () => setCaret(input.current?.selectionStart ?? null);
  const accept = (suggestion: Suggestion) => {
    const next = take(text, suggestion);
    type(next.text);
    setAt(-1);
    setCaret(next.caret);
    requestAnimationFrame(() => {
      input.current?.focus();
      input.current?.setSelectionRange(next.caret, next.caret);
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, () => void>> = {
      ArrowDown: () => (closed ? setClosed(false) : setAt(Math.min(at + 1, offered.length - 1))),
      ArrowUp: () => setAt(Math.max(at - 1, -1)),
      Enter: () => {
        const chosen = offered[at];
        if (chosen) return accept(chosen);
        say();
        setClosed(true);
        onLeave();
      },
      Escape: () => {
        if (offered.length > 0) setClosed(true);
        else if (text.trim() !== query) say(query);
        else onLeave();
        setAt(-1);
      },
      ...(offered[at] ? { Tab: () => accept(offered[at]!) } : {}),
    };
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    step();
  };
  return (
    <div className={styles.root}>
      <div className={cx(styles.box, shown.length > 0 && styles.wrong)}>
        <Icon name="search" size={14} />
        <span className={styles.field}>
          <Underlined text={text} places={shown} shift={scrolled} />
          <input
            ref={input}
            className={styles.input}
            role="combobox"
            aria-label="Filter the list"
            aria-expanded={offered.length > 0}
            aria-controls={id}
            aria-activedescendant={at >= 0 ? `${id}-${at}` : undefined}
            aria-autocomplete="list"
            aria-invalid={shown.length > 0 || undefined}
            aria-describedby={shown.length > 0 ? `${id}-wrong` : undefined}
            placeholder="Words, C-12 or owner:me due:<7d"
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            value={text}
            onChange={(event) => {
              type(event.target.value);
              setClosed(false);
              setAt(-1);
              setCaret(event.target.selectionStart);
            }}
            onSelect={look}
            onFocus={look}
            onBlur={() => {
              setCaret(null);
              setClosed(true);
              say();
            }}
            onScroll={(event) => setScrolled(event.currentTarget.scrollLeft)}
            onKeyDown={onKeyDown}
          />
        </span>
        {text !== '' && (
          <button type="button" className={styles.clear} aria-label="Clear the filter's words" onClick={() => { say(''); input.current?.focus(); }}>
            <Icon name="close" size={12} />
          </button>
        )}
      </div>
      {offered.length > 0 && (
        <ul id={id} role="listbox" aria-label="Ways to go on" className={styles.layer}>
          {offered.map((one, index) => (
            <li
              key={one.label}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === at}
              className={cx(styles.option, index === at && styles.at)}
              onPointerDown={(event) => {
                event.preventDefault();
                accept(one);
              }}
            >
              <span className={styles.code}>{one.label}</span>
              <span className={styles.hint}>{one.hint}</span>
            </li>
          ))}
        </ul>
      )}
      <QueryTrouble id={`${id}-wrong`} problems={shown} onRepair={({ start, end, nearest }) => say(`${text.slice(0, start)}${nearest ?? ''}${text.slice(end)}`)} />
    </div>
  );
};
