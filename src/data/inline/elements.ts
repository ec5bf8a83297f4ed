import type { Inline } from '../../document/nodes.js';
import type { PartyMark } from './parties.js';

/** What an element of inline text may say, and what it becomes. */
export interface ElementRule {
  readonly attributes: readonly string[];
  /** An element without any of these says nothing. */
  readonly oneOf: readonly string[];
  readonly hasContent: boolean;
  /** The element that this one stands in directly or further out, where it may stand nowhere else. */
  readonly inside?: string;
  /** What the element marks, where it is no node of the document. */
  readonly mark?: (attributes: ReadonlyMap<string, string>) => PartyMark;
  make(content: Content): Inline;
}

interface Content {
  readonly children: readonly Inline[];
  readonly attributes: ReadonlyMap<string, string>;
  readonly origin: NonNullable<Inline['origin']>;
}

const noAttributes = { attributes: [], oneOf: [] } as const;

const marked = {
  hasContent: true,
  make: ({ children, origin }: Content): Inline => ({ type: 'span', children, origin }),
} as const;

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
  ['parties', { ...noAttributes, ...marked, mark: () => ({ kind: 'parties' }) }],
  [
    'side',
    {
      attributes: ['of', 'reading'],
      oneOf: ['of'],
      inside: 'parties',
      ...marked,
      mark: (attributes) => {
        const reading = attributes.get('reading');
        return {
          kind: 'side',
          of: attributes.get('of') ?? '',
          ...(reading === undefined ? {} : { reading }),
        };
      },
    },
  ],
  ['josa', { ...noAttributes, inside: 'parties', ...marked, mark: () => ({ kind: 'josa' }) }],
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
    case 'of':
      return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value) ? undefined : 'A side is named by the id of its party.';
    case 'reading':
      return value.trim() === '' ? 'A reading says in Hangul how the words are spoken.' : undefined;
    default:
      return /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(value)
        ? undefined
        : 'The name of a style is written in kebab-case.';
  }
}
