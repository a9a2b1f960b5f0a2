import 'reflect-metadata';
import type { OrgId } from '#domain/kernel';
import type { Config } from '#server/config';
import { LetterLinks } from './letter-links.ts';

const links = (recordKey: string) => new LetterLinks({ recordKey } as Config);
const OURS = links('a key that only this specification knows');
const LINKED = { orgId: '01900000-0000-7000-8000-00000000000a' as OrgId, id: '01900000-0000-7000-8000-00000000000b' };

describe('a link in a letter', () => {
  const link = OURS.write('invitation', LINKED);

  it('reads back what it was written for, and fits a line', () => {
    expect(OURS.read('invitation', link)).toEqual(LINKED);
    expect(link).toMatch(/^[\w-]{75}$/);
  });

  it('is read by nobody when one letter of it is another', () => {
    for (let at = 0; at < link.length; at += 1) {
      const other = link.slice(0, at) + (link[at] === 'A' ? 'B' : 'A') + link.slice(at + 1);
      const read = OURS.read('invitation', other);
      // The last letter carries bits that say nothing.
      if (at < link.length - 1) expect(read).toBeNull();
    }
  });

  test.each(['', 'x', link.slice(1), `${link}A`, 'A'.repeat(75), `${link.slice(0, 74)}=`])('%j leads nowhere', (text) => expect(OURS.read('invitation', text)).toBeNull());

  it('of another installation leads nowhere', () => expect(links('another key, of somebody else entirely').read('invitation', link)).toBeNull());

  it('for one purpose serves no other', () => expect(OURS.read('another' as never, link)).toBeNull());
});
