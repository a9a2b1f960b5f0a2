
type Rate = { readonly name: string; readonly closedOn: string; readonly kept: { readonly kept: number; readonly notKept: number; readonly leftOut: number } };

/** `Of these, as Support until 3 Nov: kept 7 of 9`. */
export const inheritedLine = ({ name, closedOn, kept }: Rate, say: (on: string) => string): string => {
  const decided = kept.kept + kept.notKept;
  const said = decided === 0 ? 'nothing decided' : `kept ${kept.kept} of ${decided}`;
  return `Of these, as ${name} until ${say(closedOn)}: ${said}${kept.leftOut > 0 ? `, ${kept.leftOut} left out` : ''}.`;
};

