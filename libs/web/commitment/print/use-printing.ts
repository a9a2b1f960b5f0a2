import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

const isPrint = () => window.matchMedia('print').matches;

/** Whether the page is being put on paper: what stands only there is drawn before the browser takes its picture. */
export const usePrinting = (): boolean => {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const query = window.matchMedia('print');
    const before = () => flushSync(() => setPrinting(true));
    const after = () => setPrinting(false);
    const changed = () => flushSync(() => setPrinting(isPrint()));
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    query.addEventListener('change', changed);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
      query.removeEventListener('change', changed);
    };
  }, []);
  return printing;
};
