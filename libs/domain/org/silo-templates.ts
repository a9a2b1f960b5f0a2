/** A usual silo that serves customers, for a new organization to begin with. */
export type SiloTemplate = { readonly key: string; readonly name: string; readonly mandate: string };

export const SILO_TEMPLATES: readonly SiloTemplate[] = [
  { key: 'marketing', name: 'Marketing', mandate: 'Wins attention, and promises customers only what the company keeps.' },
  { key: 'sales', name: 'Sales', mandate: 'Wins customers who stay, with terms that the other silos can meet.' },
  { key: 'onboarding', name: 'Onboarding', mandate: 'Brings new customers to their first success.' },
  { key: 'service', name: 'Customer Service', mandate: 'Answers customers, and tells the others what hurts.' },
  { key: 'success', name: 'Customer Success', mandate: 'Keeps customers, and sees early who may leave.' },
  { key: 'product', name: 'Product', mandate: 'Decides what is built, from what customers need.' },
  { key: 'operations', name: 'Operations', mandate: 'Delivers what was ordered, on the day that was named.' },
  { key: 'research', name: 'Research', mandate: 'Knows customers: who came, who left, and why.' },
  { key: 'finance', name: 'Finance', mandate: 'Bills correctly, and counts customers as an asset.' },
  { key: 'technology', name: 'Technology', mandate: 'Runs what customers touch, without interruption.' },
];
