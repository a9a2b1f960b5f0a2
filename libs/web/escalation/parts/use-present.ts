import { useEffect, useMemo, useState } from 'react';

/** The organization's present to the second, from a moment that the server just told. */
export const usePresent = (told: string): number => {
  const ahead = useMemo(() => Date.parse(told) - Date.now(), [told]);
  const [wall, setWall] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setWall(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return wall + ahead;
};
