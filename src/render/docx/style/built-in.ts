/** Theme styles that Word has under a name of its own: its interface translates these and builds on them. */
const BUILT_IN: Readonly<Record<string, { readonly id: string; readonly name: string }>> = {
  'heading-1': { id: 'Heading1', name: 'heading 1' },
  'heading-2': { id: 'Heading2', name: 'heading 2' },
  'heading-3': { id: 'Heading3', name: 'heading 3' },
  'heading-4': { id: 'Heading4', name: 'heading 4' },
  'heading-5': { id: 'Heading5', name: 'heading 5' },
  'heading-6': { id: 'Heading6', name: 'heading 6' },
  title: { id: 'Title', name: 'Title' },
  subtitle: { id: 'Subtitle', name: 'Subtitle' },
  caption: { id: 'Caption', name: 'caption' },
  header: { id: 'Header', name: 'header' },
  footer: { id: 'Footer', name: 'footer' },
  quote: { id: 'Quote', name: 'Quote' },
  strong: { id: 'Strong', name: 'Strong' },
  emphasis: { id: 'Emphasis', name: 'Emphasis' },
  link: { id: 'Hyperlink', name: 'Hyperlink' },
};

export const NORMAL = { id: 'Normal', name: 'Normal' } as const;

/** Names that no theme style may take. */
export const builtInNames: readonly string[] = [
  NORMAL.name,
  'Default Paragraph Font',
  'Normal Table',
  'No List',
  ...Object.values(BUILT_IN).map(({ name }) => name),
];

export function builtIn(themeName: string): { readonly id: string; readonly name: string } | undefined {
  return BUILT_IN[themeName];
}

/** The outline level that Word ties to a built-in heading: `heading-2` gives 2. */
export function builtInLevel(themeName: string): number | null {
  const digit = /^heading-([1-6])$/.exec(themeName)?.[1];
  return digit === undefined ? null : Number(digit);
}
