import { createContext, useContext } from 'react';

/** In words, of each member who is away today: until when, and who stands in. Everything that names a person marks them by it. */
export const AwayContext = createContext<ReadonlyMap<string, string>>(new Map());

/** Null for whoever is here, and for nobody. */
export const useAway = (id: string | null | undefined): string | null => {
  const away = useContext(AwayContext);
  return (id && away.get(id)) || null;
};
