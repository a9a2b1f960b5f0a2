import { useState } from 'react';

const KEY = 'tl-rail';

/** Whether the rail is folded; kept on this device. Narrow windows start folded. */
export const useRailFold = (): [boolean, (folded: boolean) => void] => {
  const [folded, setFolded] = useState(() => {
    const kept = localStorage.getItem(KEY);
    return kept ? kept === 'folded' : window.innerWidth < 1024;
  });
  return [
    folded,
    (next) => {
      localStorage.setItem(KEY, next ? 'folded' : 'open');
      setFolded(next);
    },
  ];
};
