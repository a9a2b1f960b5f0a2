import { startProduct } from './product.ts';

let product;

/** One product for a whole stage; the tests find it by THROUGHLINE_URL, and one that is given already is used as it is. */
export default async () => {
  if (process.env.THROUGHLINE_URL) return;
  product = await startProduct();
  process.env.THROUGHLINE_URL = product.url;
};

export const stop = async () => {
  await product?.stop();
  product = undefined;
};
