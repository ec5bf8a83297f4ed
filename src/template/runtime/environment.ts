import Handlebars from 'handlebars';
import type { Span } from '../../diagnostic/span.js';
import type { Helper, HelperCall } from '../helpers/helper.js';
import { helpers } from '../helpers/index.js';
import { blocks } from './blocks.js';
import { extend, get, internal, print } from './internal-helpers.js';
import { type FaultDetails, missing, Run } from './run.js';
import { isRecord } from './value.js';

export type HandlebarsInstance = ReturnType<typeof Handlebars.create>;

/** Prints a template with data, in a language to begin with. */
export type Runnable = (context: unknown, lang: string, run: Run) => string;

/** What a compiled call brings along: the data around it, its place, its arguments, and Handlebars' own options. */
export interface Invocation {
  readonly context: unknown;
  readonly span: Span;
  readonly positional: readonly unknown[];
  readonly options: Handlebars.HelperOptions;
  readonly lang: string;
  readonly run: Run;
}

/**
 * A Handlebars of its own for one layout, so that no helper or partial of another is in reach. Compiled calls name
 * their places by their index in `places`.
 */
export class Environment {
  readonly #handlebars: HandlebarsInstance = Handlebars.create();
  readonly #known: Record<string, boolean> = {};
  readonly #places: readonly Span[];

  constructor(places: readonly Span[]) {
    this.#places = places;
    for (const helper of helpers) this.#register(helper.name, (invocation) => callHelper(helper, invocation));
    for (const [name, block] of Object.entries(blocks(this.#handlebars))) this.#register(name, block);
    this.#register(internal.get, ({ positional: [need, written, base, ...steps], span, run }) =>
      get(run, span, {
        need: need === 'tested' || need === 'optional' ? need : 'needed',
        written: String(written),
        base,
        steps: steps.map(String),
      }),
    );
    this.#register(internal.extend, ({ positional: [base], options, run }) =>
      extend(run, base, options.hash),
    );
    this.#register(
      internal.print,
      ({ positional: [ofBlock, value], context, span, run }) =>
        new Handlebars.SafeString(print(run, span, value, ofBlock === true ? context : undefined)),
    );
  }

  addPartial(name: string, program: hbs.AST.Program): void {
    this.#handlebars.registerPartial(name, this.#compile(program));
  }

  compile(program: hbs.AST.Program): Runnable {
    const template = this.#compile(program);
    return (context, lang, run) => template(context, { data: { lang, run } });
  }

  #compile(program: hbs.AST.Program): Handlebars.TemplateDelegate {
    return this.#handlebars.compile(program, {
      strict: true,
      knownHelpersOnly: true,
      knownHelpers: this.#known,
      ignoreStandalone: true,
    });
  }

  /** Handlebars calls a helper with the context as `this`, the arguments, and its options last. */
  #register(name: string, call: (invocation: Invocation) => unknown): void {
    const places = this.#places;
    this.#known[name] = true;
    this.#handlebars.registerHelper(
      name,
      function (this: unknown, place: unknown, ...others: unknown[]): unknown {
        const options = others.pop();
        const span = typeof place === 'number' ? places[place] : undefined;
        if (span === undefined || !isOptions(options))
          throw new Error(`\`${name}\` was called by no template`);
        const { lang, run } = stateOf(options.data);
        return call({ context: this, span, positional: others, options, lang, run });
      },
    );
  }
}

function isOptions(value: unknown): value is Handlebars.HelperOptions {
  return typeof value === 'object' && value !== null && 'hash' in value && 'data' in value;
}

/** What `compile` gives to a template and Handlebars hands on to every block and partial. */
function stateOf(data: unknown): { readonly lang: string; readonly run: Run } {
  const { lang, run } = isRecord(data) ? data : {};
  if (typeof lang !== 'string' || !(run instanceof Run)) throw new Error('a template ran outside of a run');
  return { lang, run };
}

/** Ends a helper after its fault. */
class Refusal extends Error {}

function callHelper(helper: Helper, { span, positional, options, lang, run }: Invocation): unknown {
  const named: Readonly<Record<string, unknown>> = options.hash;
  if (positional.includes(missing) || Object.values(named).includes(missing)) return missing;
  const locale = run.locales.get(lang);
  if (locale === undefined) throw new Error(`a run began in ${lang}, which has no locale`);
  const call: HelperCall = {
    positional,
    named,
    lang,
    locale,
    shows: (text) => run.reads.shows(text),
    fault: (code, message, details?: FaultDetails) => {
      run.fault(span, code, message, details);
      throw new Refusal();
    },
  };
  try {
    return helper.call(call);
  } catch (stop) {
    if (stop instanceof Refusal) return missing;
    throw stop;
  }
}
