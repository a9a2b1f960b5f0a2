import { useLazyQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import type { HoldRulingInput } from '#contract';
import { PreviewRulingDocument, type PreviewRulingQuery } from '../decisions.generated.ts';

const QUIET_MS = 250;

/** What a ruling would change, asked of the same rules that execute it, once the hands rest. Null while it lacks something. */
export const usePreview = (input: HoldRulingInput | null): PreviewRulingQuery['previewRuling'] | null => {
  const [ask, { data }] = useLazyQuery(PreviewRulingDocument, { fetchPolicy: 'network-only' });
  const body = input === null ? null : JSON.stringify(input);
  useEffect(() => {
    if (body === null) return undefined;
    const timer = setTimeout(() => void ask({ variables: { input: JSON.parse(body) as HoldRulingInput } }).catch(() => undefined), QUIET_MS);
    return () => clearTimeout(timer);
  }, [ask, body]);
  return body === null ? null : (data?.previewRuling ?? null);
};
