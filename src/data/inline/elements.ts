import type { Inline } from '../../document/nodes.js';

/** What an element of inline text may say, and what it becomes. */
export interface ElementRule {
  readonly attributes: readonly string[];
  /** An element without any of these says nothing. */
  readonly oneOf: readonly string[];
  readonly hasContent: boolean;
  make(content: Content): Inline;
}

interface Content {
  readonly children: readonly Inline[];
  readonly attributes: ReadonlyMap<string, string>;
  readonly origin: NonNullable<Inline['origin']>;
}

const noAttributes = { attributes: [], oneOf: [] } as const;

/** The whole vocabulary of inline text. Its names are those of the document tree's inlines. */
export const elements: ReadonlyMap<string, ElementRule> = new Map<string, ElementRule>([
  [
    'strong',
    {
      ...noAttributes,
      hasContent: true,
      make: ({ children, origin }) => ({ type: 'strong', children, origin }),
    },
  ],
  [
    'emphasis',
    {
      ...noAttributes,
      hasContent: true,
      make: ({ children, origin }) => ({ type: 'emphasis', children, origin }),
    },
  ],
  [
    'span',
    {
      attributes: ['lang', 'style'],
      oneOf: ['lang', 'style'],
      hasContent: true,
      make: ({ children, attributes, origin }) => {
        const lang = attributes.get('lang');
        const style = attributes.get('style');
        return {
          type: 'span',
          ...(lang === undefined ? {} : { lang }),
          ...(style === undefined ? {} : { style }),
          children,
          origin,
        };
      },
    },
  ],
  [
    'link',
    {
      attributes: ['href'],
      oneOf: ['href'],
      hasContent: true,
      make: ({ children, attributes, origin }) => ({
        type: 'link',
        href: attributes.get('href') ?? '',
        children,
        origin,
      }),
    },
  ],
  [
    'line-break',
    { ...noAttributes, hasContent: false, make: ({ origin }) => ({ type: 'lineBreak', origin }) },
  ],
]);

/** What is wrong with an attribute's value, if anything. */
export function attributeFault(name: string, value: string): string | undefined {
  switch (name) {
    case 'href':
      return /^(https?:\/\/[^\s/]|mailto:[^\s@]+@|#[a-z0-9])\S*$/.test(value)
        ? undefined
        : 'A link leads to `https://…`, `http://…`, `mailto:…` or `#` and the id of a block.';
    case 'lang':
      return /^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$/.test(value)
        ? undefined
        : 'A language is a BCP 47 tag such as `ko`, `en` or `zh-Hans`.';
    default:
      return /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(value)
        ? undefined
        : 'The name of a style is written in kebab-case.';
  }
}
