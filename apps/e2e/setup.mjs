import { openLetterBox } from './letter-box.ts';
import { startProduct } from './product.ts';

let product;
let box;

/**
 * One product for a whole stage, with a mail server; the tests find them by THROUGHLINE_URL and THROUGHLINE_LETTERS, and a product
 * that is given already is used as it is.
 */
export default async () => {
  if (process.env.THROUGHLINE_URL) return;
  box = await openLetterBox();
  product = await startProduct({ SMTP_URL: box.url });
  process.env.THROUGHLINE_URL = product.url;
  process.env.THROUGHLINE_LETTERS = box.folder;
};

export const stop = async () => {
  await product?.stop();
  await box?.close();
  product = box = undefined;
};
