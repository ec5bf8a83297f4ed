/** How a helper may be called: what a template is checked against before it runs. */
export interface Signature {
  readonly name: string;
  /** `block`: {{#name}}…{{/name}}; `inline`: {{name …}} and (name …). */
  readonly form: 'block' | 'inline';
  /** Least and greatest number of positional arguments. */
  readonly arguments: readonly [least: number, most: number];
  /** Names of `key=value` arguments. */
  readonly named?: readonly string[];
  /** Positional arguments that may be absent from the data: `all`, or those before an index. */
  readonly mayBeAbsent?: 'all' | 'first';
}

/** The blocks of Handlebars that templates may use, and our `in`. */
export const blockSignatures: readonly Signature[] = [
  { name: 'if', form: 'block', arguments: [1, 1], mayBeAbsent: 'all' },
  { name: 'unless', form: 'block', arguments: [1, 1], mayBeAbsent: 'all' },
  { name: 'each', form: 'block', arguments: [1, 1] },
  { name: 'with', form: 'block', arguments: [1, 1] },
  { name: 'in', form: 'block', arguments: [1, 1] },
];
