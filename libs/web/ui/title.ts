import { createContext, useContext, useEffect } from 'react';

/** What stands behind each page's own title: the organization, when known, and the product. */
export const TitleContext = createContext('Throughline');

/** Names the window after what it shows. */
export const usePageTitle = (title: string | undefined): void => {
  const behind = useContext(TitleContext);
  useEffect(() => {
    if (title) document.title = title === behind ? title : `${title} · ${behind}`;
  }, [title, behind]);
};
