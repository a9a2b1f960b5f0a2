/** The key that it has until it is whole: a start that was cut short leaves nothing that looks finished. */
export const IN_THE_MAKING = 'example-in-the-making';

/** The fictional company: Larkfield installs heat pumps and keeps families warm in eight countries. */
export const COMPANY = { name: 'Larkfield Home Energy', key: 'example', zone: 'Europe/Berlin', country: 'DE' } as const;

export const OFFICE = {
  mina: 'Mina Okafor',
  henrik: 'Henrik Vale',
  ingrid: 'Ingrid Solberg',
  tom: 'Tom Reyes',
} as const;

type Department = {
  readonly name: string;
  readonly mandate: string;
  readonly zone: string;
  readonly country: string;
  readonly reportingLine: 'DIRECT' | 'DOTTED' | 'NONE';
  /** The first leads, the second stands in, the others contribute. */
  readonly people: Readonly<Record<string, string>>;
};

export const SILOS = {
  marketing: {
    name: 'Marketing', zone: 'Europe/Berlin', country: 'DE', reportingLine: 'NONE',
    mandate: 'Tells households what we promise, and only that.',
    people: { lena: 'Lena Brandt', joao: 'João Pires', kit: 'Kit Marsh' },
  },
  sales: {
    name: 'Sales', zone: 'Europe/Paris', country: 'FR', reportingLine: 'NONE',
    mandate: 'Finds homes that we can really make warmer and cheaper.',
    people: { marcus: 'Marcus Feld', aisha: 'Aisha Rahman', piet: 'Piet Jansen' },
  },
  installation: {
    name: 'Installation', zone: 'Europe/Berlin', country: 'DE', reportingLine: 'DOTTED',
    mandate: 'Fits every system right the first time, on the day that was promised.',
    people: { rosa: 'Rosa Delgado', tomasz: 'Tomasz Nowak', jonas: 'Jonas Beck' },
  },
  service: {
    name: 'Customer service', zone: 'Europe/Berlin', country: 'DE', reportingLine: 'DIRECT',
    mandate: 'Nobody who calls us in the cold waits alone.',
    people: { priya: 'Priya Nair', sam: 'Sam Whitlock', hana: 'Hana Sato', luis: 'Luis Ortega' },
  },
  product: {
    name: 'Product', zone: 'Europe/Berlin', country: 'DE', reportingLine: 'NONE',
    mandate: 'Builds systems that do not need to be explained.',
    people: { elena: 'Elena Petrova', noah: 'Noah Kim', freya: 'Freya Lind' },
  },
  digital: {
    name: 'Digital', zone: 'Asia/Kolkata', country: 'IN', reportingLine: 'NONE',
    mandate: 'One account, one truth, on every screen.',
    people: { arjun: 'Arjun Mehta', chloe: 'Chloé Dubois', ben: 'Ben Oyelaran' },
  },
  billing: {
    name: 'Billing', zone: 'Europe/London', country: 'GB', reportingLine: 'NONE',
    mandate: 'Bills that a customer understands and that are right.',
    people: { gregor: 'Gregor Haas', nadia: 'Nadia Amari', ruth: 'Ruth Cohen' },
  },
  supply: {
    name: 'Supply chain', zone: 'Europe/Lisbon', country: 'PT', reportingLine: 'NONE',
    mandate: 'The right part in the right van.',
    people: { mateo: 'Mateo Silva', ines: 'Inês Costa' },
  },
  research: {
    name: 'Customer research', zone: 'Europe/London', country: 'GB', reportingLine: 'DIRECT',
    mandate: 'Knows why customers come, stay and leave.',
    people: { yuki: 'Yuki Tanaka', daniel: 'Daniel Fischer' },
  },
} as const satisfies Readonly<Record<string, Department>>;

export type SiloKey = keyof typeof SILOS;
type PeopleOf<Key extends SiloKey> = keyof (typeof SILOS)[Key]['people'];
export type Person = keyof typeof OFFICE | { [Key in SiloKey]: PeopleOf<Key> }[SiloKey];

export const SILO_KEYS = Object.keys(SILOS) as SiloKey[];
export const peopleOf = (key: SiloKey): [Person, string][] => Object.entries(SILOS[key].people) as [Person, string][];
export const leadOf = (key: SiloKey): Person => peopleOf(key)[0]![0];
