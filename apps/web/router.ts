import { createRouter, type AnyRoute, type RouterHistory } from '@tanstack/react-router';

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** The window's title until the page knows a better one. */
    title?: string;
    /** The module that holds the page. */
    module?: string;
  }
}

/** The address holds plain text values: `?silo=support&due=7d`. */
export const plainSearch = {
  parseSearch: (search: string): Record<string, string> => Object.fromEntries(new URLSearchParams(search)),
  stringifySearch: (values: Record<string, unknown>): string => {
    const kept = Object.entries(values).filter(([, value]) => value !== undefined && value !== null && value !== '');
    const text = new URLSearchParams(kept.map(([name, value]) => [name, String(value)])).toString();
    return text ? `?${text}` : '';
  },
};

/** `history` only where there is no window. */
export const routerOf = (routeTree: AnyRoute, history?: RouterHistory) =>
  createRouter({ routeTree, history, ...plainSearch, scrollRestoration: history === undefined, defaultPreload: 'intent', defaultPendingMs: 200, defaultPendingMinMs: 0 });
