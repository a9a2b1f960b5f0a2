import { Injectable } from '@nestjs/common';
import { marked, numberIn, snippet, wantedOf, type Marked } from '#domain/exchange';
import type { TenantTx } from '#server/database';
import { TalkSubjects, type Titled } from '#server/talk';

export type FoundPart = 'TITLE' | 'NAME' | 'COMMENT' | 'OUTCOME' | 'MINUTES';
export type SearchResult = {
  readonly kind: string;
  readonly subjectId: string;
  readonly title: string;
  readonly titleMarked: readonly Marked[];
  readonly part: FoundPart;
  readonly snippet: readonly Marked[];
  readonly path: string;
};

type Hit = { readonly id: string; readonly kind: string; readonly subjectId: string; readonly part: FoundPart; readonly words: string };

const MOST = 50;
/** A subject can be found by several of its words: so many hits are looked at for each result. */
const HITS = 4;

const HIT = `select e.id, e.subject_kind as kind, e.subject_id as "subjectId", e.part, e.words from`;
const BY_WORDS = `${HIT} search_matches($2, $3::text[], $4) m join search_entry e on e.org_id = $1 and e.id = m.id order by m.score desc, e.id desc`;
const BY_NUMBER = `${HIT} commitment c join search_entry e on e.org_id = c.org_id and e.id = c.id where c.org_id = $1 and c.number = $2`;

/** Finds things by their words, also mistyped, best first, each subject once by the best of its places. */
@Injectable()
export class SearchReader {
  constructor(private readonly subjects: TalkSubjects) {}

  async read(tx: TenantTx, text: string, first: number): Promise<SearchResult[]> {
    const wanted = wantedOf(text);
    if (wanted === null) return [];
    const most = Math.min(Math.max(first, 1), MOST);
    const number = numberIn(text);
    const named = number === null ? [] : await tx.sql<Hit>('search-by-number', BY_NUMBER, [tx.orgId, number]);
    const found = await tx.sql<Hit>('search-by-words', BY_WORDS, [tx.orgId, wanted.whole, wanted.words, most * HITS]);
    const best = new Map<string, Hit>();
    for (const hit of [...named, ...found]) if (!best.has(hit.subjectId)) best.set(hit.subjectId, hit);
    const titles = await this.readable(tx, [...best.values()]);
    return [...best.values()].flatMap((hit) => {
      const titled = titles.get(hit.subjectId);
      return titled ? [toResult(hit, titled, wanted.words)] : [];
    }).slice(0, most);
  }

  /** The one place where what somebody may not read leaves the results: each subject answers for itself, with its title. */
  private async readable(tx: TenantTx, hits: readonly Hit[]): Promise<ReadonlyMap<string, Titled>> {
    const titles = new Map<string, Titled>();
    for (const kind of new Set(hits.map((hit) => hit.kind))) {
      const ids = hits.filter((hit) => hit.kind === kind).map((hit) => hit.subjectId);
      for (const [id, titled] of (await this.subjects.of(kind)?.look(tx, ids)) ?? []) titles.set(id, titled);
    }
    return titles;
  }
}

function toResult({ id, kind, subjectId, part, words }: Hit, { title, path }: Titled, wanted: readonly string[]): SearchResult {
  const own = part === 'TITLE' || part === 'NAME';
  return {
    kind, subjectId, title, part,
    titleMarked: marked(title, wanted),
    snippet: own ? [] : snippet(words, wanted),
    path: part === 'COMMENT' ? `${path}#comment-${id}` : path,
  };
}
