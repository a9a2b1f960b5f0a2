import { asScriptText } from './as-text.ts';

it.each(['</script><script>alert(1)</script>', '<!--', ']]>', 'a\u2028b\u2029c', '&lt;', 'שלום \u200f🙂', '\\u003c', '"quoted"'])('keeps %j whole and harmless between script tags', (title) => {
  const text = asScriptText({ title });
  expect(text).not.toMatch(/[<>&\u2028\u2029]/);
  expect(JSON.parse(text)).toEqual({ title });
});
