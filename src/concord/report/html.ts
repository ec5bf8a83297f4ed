import type { Span } from '../../diagnostic/span.js';
import type { ConcordReport, NumberedFinding, ReportCell, ReportPart } from './report.js';

/**
 * The report as one HTML page that needs nothing else: no script, no font, no picture. Each language's text carries its
 * `lang`, findings are `<mark>`s that lead to a list and back, and the page prints in two columns.
 */
export function htmlReport(report: ConcordReport): string {
  const title = `Concordance: ${report.dossier}`;
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(title)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    '<a class="skip" href="#findings">Skip to the findings</a>',
    `<h1>${escaped(title)}</h1>`,
    `<p>${summary(report.findings)}</p>`,
    '<main>',
    ...report.parts.flatMap(partHtml),
    ...listHtml(report.findings),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

const style = `
:root { color-scheme: light; --ink: #16181d; --muted: #5a6170; --rule: #c9ced8; --mark: #fff0b3; --focus: #0b3d91; }
body { margin: 2rem auto; max-width: 72rem; padding: 0 1rem; color: var(--ink); background: #fff;
  font: 1rem/1.6 "Pretendard GOV", "Noto Sans KR", system-ui, sans-serif; word-break: keep-all; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.15rem; margin-top: 2rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; }
th, td { border-top: 1px solid var(--rule); padding: .5rem .75rem; text-align: start; vertical-align: top; }
tbody th { font-weight: 400; font-size: .8rem; color: var(--muted); overflow-wrap: anywhere; }
th.unit { width: 8rem; }
mark { background: var(--mark); color: inherit; border-bottom: 2px solid #a66b00; }
sup a { padding: 0 .15em; } a { color: var(--focus); } a:focus { outline: 2px solid var(--focus); outline-offset: 2px; }
li { margin-bottom: 1rem; } li:target, tr:target { background: #eef3fc; }
.severity { font-weight: 700; } .error { color: #a3141c; } .warning { color: #7a4b00; } .advice { color: #31527a; }
.skip:not(:focus) { position: absolute; left: -100vw; }
@media (max-width: 40rem) { th.unit { width: 4.5rem; } }
@media print { body { margin: 0; max-width: none; font-size: 9pt; } .skip { display: none; } tr, li { break-inside: avoid; }
  thead { display: table-header-group; } mark { background: none; } a { color: inherit; text-decoration: none; } .scroll { overflow: visible; } }
`;

function summary(findings: readonly NumberedFinding[]): string {
  if (findings.length === 0) return 'No findings.';
  const counted = (['error', 'warning', 'advice'] as const)
    .map(
      (severity) =>
        [severity, findings.filter(({ finding }) => finding.severity === severity).length] as const,
    )
    .filter(([, count]) => count > 0)
    .map(([severity, count]) => `${severity}: ${count}`);
  return `<a href="#findings">Findings</a>: ${counted.join(', ')}.`;
}

function partHtml({ file, languages, rows }: ReportPart): readonly string[] {
  return [
    `<h2 id="${file}">${file === 'statement' ? 'Statement' : 'Press release'}</h2>`,
    '<div class="scroll">',
    `<table aria-labelledby="${file}">`,
    `<thead><tr><th scope="col" class="unit">Unit</th>${languages
      .map((lang) => `<th scope="col">${escaped(languageNames.get(lang) ?? lang)}</th>`)
      .join('')}</tr></thead>`,
    '<tbody>',
    ...rows.map(
      ({ unit, cells }) =>
        `<tr id="${anchor(`${file}/${unit}`)}"><th scope="row">${escaped(unit)}</th>${cells.map(cellHtml).join('')}</tr>`,
    ),
    '</tbody>',
    '</table>',
    '</div>',
  ];
}

const languageNames: ReadonlyMap<string, string> = new Map([
  ['ko', '한국어 (Korean)'],
  ['en', 'English'],
]);

function cellHtml({ lang, pieces }: ReportCell): string {
  const words = pieces.map(({ text, findings }) => {
    if (findings.length === 0) return escaped(text);
    const links = findings.map(
      (number) =>
        `<sup><a href="#finding-${number}" aria-label="Finding ${number}" lang="en">${number}</a></sup>`,
    );
    return `<mark>${escaped(text)}</mark>${links.join('')}`;
  });
  return `<td lang="${escaped(lang)}">${words.join('')}</td>`;
}

function listHtml(findings: readonly NumberedFinding[]): readonly string[] {
  return [
    '<h2 id="findings">Findings</h2>',
    ...(findings.length === 0 ? ['<p>None.</p>'] : ['<ol>', ...findings.map(itemHtml), '</ol>']),
  ];
}

function itemHtml({ number, finding, units }: NumberedFinding): string {
  const { severity, code, message, span, related, hints } = finding;
  const places = [
    ...(span === undefined ? [] : [`<code>${placeOf(span)}</code>`]),
    ...related.map((place) => `${escaped(place.message)} <code>${placeOf(place.span)}</code>`),
  ];
  return [
    `<li id="finding-${number}"><span class="severity ${severity}">${severity}</span> <code>${code}</code> ${escaped(message)}`,
    ...hints.map((hint) => `<br>${escaped(hint)}`),
    ...places.map((place) => `<br><small>${place}</small>`),
    ...(units.length === 0
      ? []
      : [
          `<br><small>Marked in ${units.map((unit) => `<a href="#${anchor(unit)}">${escaped(unit)}</a>`).join(', ')}.</small>`,
        ]),
    '</li>',
  ].join('');
}

function placeOf({ file, start }: Span): string {
  return escaped(`${file}:${start.line}:${start.column}`);
}

/** A fragment name without characters that a URL would escape. */
function anchor(unit: string): string {
  return `unit-${unit.replace(/[^A-Za-z0-9-]/g, '_')}`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
