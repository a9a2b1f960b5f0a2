import type { NormalizedCacheObject } from '@apollo/client';

/** What the server asked for while it drew the page; undefined when the page came plain. Taken once: it is as old as the page. */
export function dataDrawnWith(page: Document): NormalizedCacheObject | undefined {
  const place = page.getElementById('drawn');
  if (!place) return undefined;
  place.remove();
  return JSON.parse(place.textContent) as NormalizedCacheObject;
}
