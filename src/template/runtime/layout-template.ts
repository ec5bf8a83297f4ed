import { type Diagnostic, hasErrors, type Outcome } from '../../diagnostic/diagnostic.js';
import type { TextSource } from '../../diagnostic/source.js';
import { LineIndex, type Span } from '../../diagnostic/span.js';
import { signatures } from '../helpers/index.js';
import type { Locale } from '../locale.js';
import { Sites } from '../provenance/marks.js';
import type { SourceMap } from '../provenance/source-map.js';
import { checkTemplate } from '../syntax/check.js';
import { namesIn } from '../syntax/names.js';
import { readTemplate } from '../syntax/read.js';
import { statementsOf, type Template } from '../syntax/syntax.js';
import { compileTemplate } from './compile.js';
import { Environment, type Runnable } from './environment.js';
import type { Reads } from './reads.js';
import { Run } from './run.js';

/** What a template printed, and where each part of it came from. */
interface Printed {
  readonly markup: string;
  readonly map: SourceMap;
  readonly reads: Reads;
}

/** A layout's template with the partials that it includes, checked and compiled. */
export interface LayoutTemplate {
  /** As they are read: the layout's own first. */
  readonly templates: readonly Template[];
  /** `lang` must be among `locales`. The value is absent after any fault. */
  print(context: unknown, lang: string, locales: ReadonlyMap<string, Locale>): Outcome<Printed>;
  /** The files of the partials that it includes, in whatever depth. */
  readonly partials: readonly string[];
  /** Every name by which it reads data, wherever in a path: what is not among them does not shape what it prints. */
  readonly names: ReadonlySet<string>;
}

/** Reads, checks and compiles a layout's template. Partials that it does not include are not read. */
export function loadTemplate(document: TextSource, partials: readonly TextSource[]): Outcome<LayoutTemplate> {
  const { templates, diagnostics } = readAll(document, partials);
  const [main, ...included] = templates;
  if (main === undefined || hasErrors(diagnostics)) return { diagnostics };

  const sites = new Sites();
  const places: Span[] = [];
  const environment = new Environment(places);
  for (const partial of included) {
    environment.addPartial(partial.name, compileTemplate(partial, sites, places));
  }
  const runnable = environment.compile(compileTemplate(main, sites, places));
  const start = main.source.span(0, 0);
  const print: LayoutTemplate['print'] = (context, lang, locales) => {
    const run = new Run(locales, sites.copy());
    const printed = printWith(runnable, context, lang, run, start);
    return hasErrors(run.diagnostics)
      ? { diagnostics: run.diagnostics }
      : { value: { ...run.sites.unmark(printed), reads: run.reads }, diagnostics: run.diagnostics };
  };
  const value = {
    templates,
    print,
    partials: included.map(({ source }) => source.file),
    names: namesIn(templates),
  };
  return { value, diagnostics };
}

/** A partial that includes itself without end exhausts the stack: the only way in which a checked template can. */
function printWith(runnable: Runnable, context: unknown, lang: string, run: Run, start: Span): string {
  try {
    return runnable(context, lang, run);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    run.fault(start, 'template-recursion', 'The template never comes to an end.', {
      hints: ['Look for a partial that includes itself whatever the data.'],
    });
    return '';
  }
}

function readAll(
  document: TextSource,
  partials: readonly TextSource[],
): { readonly templates: readonly Template[]; readonly diagnostics: readonly Diagnostic[] } {
  const files = new Map(partials.map((source) => [nameOf(source), source]));
  const vocabulary = { signatures, partials: new Set(files.keys()) };
  const templates: Template[] = [];
  const diagnostics: Diagnostic[] = [];
  const seen = new Set<string>();

  const read = (name: string, source: TextSource) => {
    const outcome = readTemplate(name, new LineIndex(source.file, source.text));
    diagnostics.push(...outcome.diagnostics);
    if (outcome.value === undefined) return;
    templates.push(outcome.value);
    diagnostics.push(...checkTemplate(outcome.value, vocabulary));
    for (const statement of statementsOf(outcome.value.body)) {
      const partial = statement.kind === 'inclusion' ? files.get(statement.name) : undefined;
      if (statement.kind !== 'inclusion' || partial === undefined || seen.has(statement.name)) continue;
      seen.add(statement.name);
      read(statement.name, partial);
    }
  };
  read(document.file, document);
  return { templates, diagnostics };
}

/** `templates/partials/contact-table.hbs` is included as `contact-table`. */
function nameOf({ file }: TextSource): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\.hbs$/, '');
}
