import { didYouMean } from '../diagnostic/suggest.js';

/** What elements of web pages are called here. */
const webNames: ReadonlyMap<string, string> = new Map([
  ['b', 'strong'],
  ['bold', 'strong'],
  ['i', 'emphasis'],
  ['em', 'emphasis'],
  ['italic', 'emphasis'],
  ['br', 'line-break'],
  ['a', 'link'],
  ['p', 'paragraph'],
  ['h1', 'heading'],
  ['h2', 'heading'],
  ['h3', 'heading'],
  ['ul', 'list'],
  ['ol', 'list'],
  ['li', 'list-item'],
  ['tr', 'table-row'],
  ['td', 'table-cell'],
  ['th', 'table-cell'],
  ['img', 'image'],
  ['hr', 'thematic-break'],
  ['blockquote', 'block-quote'],
]);

/** The hint that goes with an unknown element: what web pages call so, else what is spelt alike. */
export function meantElement(name: string, known: Iterable<string>): readonly string[] {
  const names = [...known];
  const meant = webNames.get(name.toLowerCase());
  return meant !== undefined && names.includes(meant)
    ? [`What web pages call <${name}> is <${meant}> here.`]
    : didYouMean(name, names);
}
