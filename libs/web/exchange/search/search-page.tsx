import { Empty, PageHead, ProblemNote, SkeletonRows, useAddress } from '#web/ui';
import { Link } from '@tanstack/react-router';
import { useRef, type KeyboardEvent } from 'react';
import { Found } from './found.tsx';
import styles from './search-page.module.css';
import { useSearch } from './use-search.ts';
import { grouped } from './words.ts';

const MOST = 50;

/** Everything that has the words, by kind; arrows go through all of it. */
export const SearchPage = () => {
  const [{ q = '' }, change] = useAddress();
  const { results, busy, failed } = useSearch(q, MOST);
  const page = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!by) return;
    event.preventDefault();
    const stops = [...(page.current?.querySelectorAll<HTMLElement>('input, [data-found]') ?? [])];
    stops[Math.max(0, Math.min(stops.length - 1, stops.indexOf(document.activeElement as HTMLElement) + by))]?.focus();
  };
  const asked = q.trim().length >= 2;
  return (
    <>
      <PageHead title="Search" />
      <div ref={page} className={styles.page} onKeyDown={onKeyDown}>
        <input
          type="search"
          className={styles.input}
          aria-label="Search for"
          placeholder="Titles, comments, outcomes, minutes, names …"
          autoFocus
          value={q}
          onChange={({ target }) => change({ q: target.value }, { replace: true })}
        />
        <p className={styles.count} role="status">
          {asked && !busy && results.length > 0 && (results.length === MOST ? `The best ${MOST}` : `${results.length} found`)}
        </p>
        {failed && <ProblemNote what="The search could not be done." safe="Nothing was changed. Type on to try again." />}
        {asked && busy && results.length === 0 && <SkeletonRows rows={4} height={41} />}
        {!asked && <Empty title="What are you looking for?" example="refund limts">Two letters are enough, and one or two may be wrong.</Empty>}
        {asked && !busy && !failed && results.length === 0 && <Empty title={`Nothing has “${q.trim()}” in it`}>Try fewer words, or another word for the same thing.</Empty>}
        {grouped(results).map(({ kind, label, results: found }) => (
          <section key={kind} className={styles.group} aria-labelledby={`found-${kind}`}>
            <h2 id={`found-${kind}`} className={styles.heading}>
              {label} <span className={styles.number}>{found.length}</span>
            </h2>
            <ul className={styles.results}>
              {found.map((result) => (
                <li key={result.subjectId}>
                  <Link to={result.path as string} className={styles.result} data-found>
                    <Found result={result} />
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
};
