/** Where the product under test answers. */
export const address = (path = '/'): string => {
  const url = process.env.THROUGHLINE_URL;
  if (!url) throw new Error('No product runs: these tests belong to `npm test -- api` and `npm test -- browser`.');
  return new URL(path, url).href;
};
