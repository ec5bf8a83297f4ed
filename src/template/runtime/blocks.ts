import { didYouMean } from '../../diagnostic/suggest.js';
import type { HandlebarsInstance, Invocation } from './environment.js';
import { missing } from './run.js';
import { describe, isTrue } from './value.js';

type BlockHelper = (invocation: Invocation) => unknown;

/** The blocks that templates may use. Handlebars' own `each` and `with` draw what these let through. */
export function blocks(handlebars: HandlebarsInstance): Readonly<Record<string, BlockHelper>> {
  const { each, with: withGroup } = handlebars.helpers;
  return {
    if: (invocation) => choose(isTrue(invocation.positional[0]), invocation),
    unless: (invocation) => choose(!isTrue(invocation.positional[0]), invocation),
    in: (invocation) => inLanguage(handlebars, invocation),
    each: (invocation) => {
      const [list] = invocation.positional;
      if (list !== undefined && !Array.isArray(list)) return refuse(invocation, list, 'a list');
      return each?.call(invocation.context, list, invocation.options);
    },
    with: (invocation) => {
      const [group] = invocation.positional;
      const isGroup = group === undefined || (typeof group === 'object' && group !== null);
      return isGroup
        ? withGroup?.call(invocation.context, group, invocation.options)
        : refuse(invocation, group, 'a group of values');
    },
  };
}

/** `{{#if}}` and `{{#unless}}`: 0 is false, as in Handlebars. */
function choose(condition: boolean, { context, options }: Invocation): string {
  return condition ? options.fn(context) : options.inverse(context);
}

/** `{{#in lang}}`: the same data in another current language. */
function inLanguage(
  handlebars: HandlebarsInstance,
  { context, options, positional: [lang], run, span }: Invocation,
) {
  if (lang === missing) return '';
  if (typeof lang !== 'string' || !run.locales.has(lang)) {
    const known = [...run.locales.keys()];
    const name = typeof lang === 'string' ? `\`${lang}\`` : describe(lang);
    run.fault(span, 'locale-missing', `There is no locale for ${name}.`, {
      hints: [...didYouMean(String(lang), known), 'Add a file to templates/locales.'],
    });
    return '';
  }
  return options.fn(context, { data: { ...handlebars.createFrame(options.data), lang } });
}

function refuse({ run, span }: Invocation, value: unknown, expected: string): string {
  run.fault(span, 'template-value', `This is ${describe(value)}, not ${expected}.`);
  return '';
}
