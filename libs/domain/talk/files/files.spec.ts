import fc from 'fast-check';
import { instantOf, type FileId, type MemberId } from '#domain/kernel';
import { endingOf, safeFileName } from './file-name.ts';
import { attach, mayOpen, sizeInWords, type KeptFile } from './kept-file.ts';
import { identify, type Content } from './what-it-is.ts';

const known = (mediaType: string, ending: string): Content => ({ kind: 'KNOWN', mediaType, ending });
const TEXT: Content = { kind: 'TEXT', utf8: true };
const PNG = known('image/png', 'png');

describe('a file’s name', () => {
  test.each([
    ['report.pdf', 'report.pdf'], ['../../etc/passwd', 'passwd'], ['C:\\Users\\ana\\plan.docx', 'plan.docx'], ['', 'file'], ['...', 'file'], ['.htaccess', 'htaccess'],
    ['invoice\u202efdp.exe', 'invoicefdp.exe'], ['a\u0000b\r\nSet-Cookie: x.txt', 'ab Set-Cookie_ x.txt'], ['con.txt', '_con.txt'], ['"quoted"; x=1.csv', '_quoted__ x=1.csv'], ['trailing. . ', 'trailing'], ['Übersicht 2026.xlsx', 'Übersicht 2026.xlsx'],
  ])('%j is kept as %j', (given, kept) => expect(safeFileName(given)).toBe(kept));

  test('is safe whatever is sent, and keeps its ending when it is cut', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (given) => {
      const name = safeFileName(given);
      expect(name).not.toBe('');
      expect(name.length).toBeLessThanOrEqual(121);
      expect(name.isWellFormed()).toBe(true);
      expect(name).not.toMatch(/[\u0000-\u001f\u007f\u202a-\u202e/\\"<>:|?*;%]|^\.|\.$/);
    }));
    expect(safeFileName(`${'long '.repeat(60)}.pdf`)).toMatch(/^long .*l\.pdf$/);
    expect(endingOf(safeFileName(`${'x'.repeat(500)}.JPEG`))).toBe('jpeg');
  });
});

describe('what a file is', () => {
  test.each<[string, Content, string, string, boolean, boolean]>([
    ['photo.png', PNG, 'photo.png', 'image/png', true, true],
    ['photo.JPEG', known('image/jpeg', 'jpg'), 'photo.JPEG', 'image/jpeg', true, true],
    ['photo', PNG, 'photo', 'image/png', true, true],
    ['invoice.pdf', PNG, 'invoice.pdf.png', 'image/png', true, false],
    ['notes.txt', PNG, 'notes.txt.png', 'image/png', true, false],
    ['photo.png', TEXT, 'photo.png.txt', 'text/plain; charset=utf-8', false, false],
    ['invoice.pdf', known('application/x-msdownload', 'exe'), 'invoice.pdf.exe', 'application/x-msdownload', false, false],
    ['invoice.pdf', { kind: 'UNKNOWN' }, 'invoice.pdf.bin', 'application/octet-stream', false, false],
    ['drawing.svg', TEXT, 'drawing.svg', 'text/plain; charset=utf-8', false, true],
    ['drawing.svg', known('application/xml', 'xml'), 'drawing.svg', 'text/plain; charset=utf-8', false, true],
    ['page.html', TEXT, 'page.html', 'text/plain; charset=utf-8', false, true],
    ['old.xls', known('application/x-cfb', 'cfb'), 'old.xls', 'application/x-cfb', false, true],
    ['plan.docx', known('application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx'), 'plan.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', false, true],
    ['plan.docx', known('application/zip', 'zip'), 'plan.docx.zip', 'application/zip', false, false],
    ['list.csv', { kind: 'TEXT', utf8: false }, 'list.csv', 'text/plain', false, true],
    ['model.step', { kind: 'UNKNOWN' }, 'model.step', 'application/octet-stream', false, true],
  ])('%s with %j', (given, content, name, mediaType, picture, honest) => {
    const file = identify(given, content);
    expect(file).toMatchObject({ name, mediaType, picture });
    expect(file.note === '').toBe(honest);
  });

  test('nothing but four pictures is ever shown in its place', () => {
    const types = ['image/svg+xml', 'text/html', 'application/pdf', 'image/bmp', 'image/avif', 'video/mp4', 'application/xml'];
    fc.assert(fc.property(fc.constantFrom(...types), fc.string(), (type, name) => expect(identify(name, known(type, 'x')).picture).toBe(false)));
  });
});

describe('a kept file', () => {
  const [ana, bo] = ['a', 'b'] as unknown as [MemberId, MemberId];
  const to = { kind: 'commitment', id: 'c1' } as const;
  const file: KeptFile = {
    id: 'f' as FileId, name: 'x.png', mediaType: 'image/png', picture: true, note: '', size: 1, sha256: '', uploadedBy: ana, uploadedAt: instantOf('2026-11-22T10:00:00Z'), subject: null, droppedAt: null,
  };

  test('is its sender’s alone until it belongs to something, and nobody’s once its content is gone', () => {
    expect([mayOpen(file, ana), mayOpen(file, bo), mayOpen(file, null)]).toEqual([true, false, false]);
    expect(mayOpen({ ...file, subject: to }, bo)).toBe(true);
    expect(mayOpen({ ...file, subject: to, droppedAt: file.uploadedAt }, ana)).toBe(false);
  });

  test('is attached by its sender, once, to one thing', () => {
    expect(attach([file], to, ana)).toEqual({ ok: true, value: [{ ...file, subject: to }] });
    expect(attach([{ ...file, subject: to }], to, ana).ok).toBe(true);
    for (const wrong of [null, { ...file, uploadedBy: bo }, { ...file, subject: { kind: 'silo', id: 's' } as const }, { ...file, droppedAt: file.uploadedAt }]) {
      expect(attach([file, wrong], to, ana)).toMatchObject({ ok: false, problem: { code: 'NOT_FOUND', field: 'fileIds' } });
    }
    expect(attach(Array.from({ length: 11 }, () => file), to, ana)).toMatchObject({ ok: false, problem: { code: 'TOO_MANY' } });
  });

  test.each([[0, '0 bytes'], [999, '999 bytes'], [1_000, '1 KB'], [3_240_000, '3.2 MB'], [10_000_000, '10 MB']])('%i is %s', (bytes, words) => expect(sizeInWords(bytes)).toBe(words));
});
