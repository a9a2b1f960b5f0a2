import { changesNothing, FILE_KINDS, type FileKind, type ImportPlan, type RowReport, type Totals } from '#domain/exchange';

const WORDS: Readonly<Record<FileKind, string>> = { PEOPLE: 'People', SILOS: 'Silos', COMMITMENTS: 'Commitments' };
const MOST_ROWS_NAMED = 12;

const totalsLine = (kind: FileKind, totals: Totals): string => {
  const parts = [
    [totals.created, 'created'], [totals.updated, 'updated'], [totals.unchanged, 'unchanged'], [totals['imported-with-warning'], 'imported with a warning'], [totals.refused, 'refused'],
  ] as const;
  const told = parts.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`);
  return `  ${WORDS[kind].padEnd(12)}${String(totals.rows).padStart(6)} rows: ${told.join(', ')}`;
};

/** Warnings that differ only in what they quote are of one kind. */
const kindOfWarning = (text: string): string =>
  text.replace(/“(?!as imported”)[^”]*”/g, '“…”').replace(/\brows? \d[\d, ]*\d|\brows? \d/g, 'other rows').replace(/(without a post): [^.]*\./, '$1: ….');

function warningGroups(rows: readonly RowReport[]): string[] {
  const groups = new Map<string, RowReport[]>();
  for (const row of rows) {
    for (const { level, text } of row.remarks) {
      if (level !== 'WARNING') continue;
      const title = `${WORDS[row.kind]}: ${kindOfWarning(text)}`;
      groups.set(title, [...(groups.get(title) ?? []), row]);
    }
  }
  return [...groups].sort(([, a], [, b]) => b.length - a.length).flatMap(([title, found]) => {
    const lines = found.slice(0, MOST_ROWS_NAMED).map(({ line }) => line).join(', ');
    const more = found.length > MOST_ROWS_NAMED ? ` and ${found.length - MOST_ROWS_NAMED} more` : '';
    return [`  ${found.length} × ${title}`, `      rows ${lines}${more}`];
  });
}

const headOf = (plan: ImportPlan, dryRun: boolean): string => {
  if (dryRun) return 'A dry run: nothing was changed.';
  return changesNothing(plan) ? 'Nothing was changed: what these files say is here already.' : 'Imported.';
};

/** What an import does, for a terminal: totals, then warnings by kind, then every refused row with its reason. */
export function importReport(plan: ImportPlan, dryRun: boolean): string {
  const refused = plan.rows.filter(({ outcome }) => outcome === 'refused');
  const warnings = warningGroups(plan.rows.filter(({ outcome }) => outcome === 'imported-with-warning'));
  const arrears = plan.commitments.create.filter(({ thing }) => thing.arrears === 'WAITING').length;
  return [
    headOf(plan, dryRun),
    ...FILE_KINDS.filter((kind) => plan.totals[kind].rows > 0).map((kind) => totalsLine(kind, plan.totals[kind])),
    ...(arrears > 0 ? [`  ${arrears} of the new promises are past their date: they wait in the arrears, and no clock starts for them.`] : []),
    ...(warnings.length > 0 ? ['', 'Imported with a warning', ...warnings] : []),
    ...(refused.length > 0 ? ['', 'Refused', ...refused.map((row) => `  ${WORDS[row.kind]}, row ${row.line}${row.key ? ` (${row.key})` : ''}: ${row.remarks.at(-1)?.text ?? ''}`)] : []),
  ].join('\n');
}
