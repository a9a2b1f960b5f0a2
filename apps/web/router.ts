import { createRouter, type AnyRoute } from '@tanstack/react-router';

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** The window's title until the page knows a better one. */
    title?: string;
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

export const routerOf = (routeTree: AnyRoute) =>
  createRouter({ routeTree, ...plainSearch, scrollRestoration: true, defaultPreload: 'intent', defaultPendingMs: 200, defaultPendingMinMs: 0 });
