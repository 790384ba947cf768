import type { ImportReport } from './import-products.ts';

const SHOWN = 20;

/** An import's report as lines for a terminal: counts first, then what was refused, with line and reason. */
export function reportText(report: ImportReport): string {
  const verb = report.isDryRun ? 'would be ' : '';
  const place = report.counted === 'items' ? 'item' : 'line';
  const removed = report.removed.length === 0 ? '' : `, ${report.removed.length} ${verb}removed`;
  const lines = [
    report.isDryRun ? 'Dry run: nothing is changed yet.' : 'Imported.',
    `  ${report.added.length} ${verb}added, ${report.changed.length} ${verb}changed${removed}, ${report.unchanged} unchanged, ${report.skipped} skipped (not published), ${report.refused.length} refused`,
    ...report.refused
      .slice(0, SHOWN)
      .map((row) => `  ${place} ${row.line} "${row.row}": ${row.column} ${row.reason}`),
  ];
  if (report.refused.length > SHOWN) lines.push(`  … and ${report.refused.length - SHOWN} more`);
  if (report.withoutPicture.length > 0) {
    lines.push(
      `  ${report.withoutPicture.length} without picture: they play as text until one is there. Pictures are fetched in the background.`,
    );
  }
  return lines.join('\n');
}
