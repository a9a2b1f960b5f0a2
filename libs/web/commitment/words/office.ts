/** What the receiving side is called when no silo is. */
export const OFFICE_NAME = 'CCO’s office';

/** The receiving side's name. */
export const receiverName = ({ promisedTo }: { readonly promisedTo: { readonly name: string } | null }): string => promisedTo?.name ?? OFFICE_NAME;

type Led = { readonly promisedTo: { readonly name: string; readonly lead: { readonly name: string } | null } | null };

/** Who answers for the receiving side, by name where one is known. */
export const receiverPerson = ({ promisedTo }: Led): string => promisedTo?.lead?.name ?? promisedTo?.name ?? `the ${OFFICE_NAME}`;
