import { strFromU8, unzipSync } from 'fflate';
import {
  childNamed,
  descendants,
  elementsOf,
  type XmlElement,
} from '../../../src/render/docx/xml/element.js';
import { parseXml } from '../../../src/render/docx/xml/parse.js';

/** Faults of a package that neither the schema nor the Open XML SDK sees, though Word stumbles over them. */
export function lint(bytes: Uint8Array): string[] {
  const files = unzipSync(bytes);
  const part = (path: string) => parseXml(strFromU8(files[path] ?? new Uint8Array()));
  const styles = new Map<string, string>();
  for (const style of elementsOf(part('word/styles.xml'))) {
    if (style.name === 'w:style') styles.set(attribute(style, 'w:styleId'), attribute(style, 'w:type'));
  }
  const numbers = new Set(
    elementsOf(part('word/numbering.xml'))
      .filter(({ name }) => name === 'w:num')
      .map((num) => attribute(num, 'w:numId')),
  );
  const texts = Object.keys(files).filter((path) => /^word\/(document|header\d+|footer\d+)\.xml$/.test(path));
  const roots = new Map(texts.map((path) => [path, part(path)]));
  const checked = [...roots, ['word/styles.xml', part('word/styles.xml')] as const];
  return [
    ...checked.flatMap(([path, root]) =>
      [
        ...missingStyles(root, styles),
        ...missingNumbers(root, numbers),
        ...missingRelationships(path, root, files),
      ].map((fault) => `${path}: ${fault}`),
    ),
    ...[...roots].flatMap(([path, root]) =>
      [...openCells(root), ...unbalancedFields(root), ...repeatedProperties(root)].map(
        (fault) => `${path}: ${fault}`,
      ),
    ),
    ...duplicates([...roots.values()]),
    ...duplicateStyleNames(part('word/styles.xml')),
  ];
}

function attribute(element: XmlElement, name: string): string {
  return element.attributes[name] ?? '';
}

const STYLE_KINDS: Readonly<Record<string, string>> = {
  'w:pStyle': 'paragraph',
  'w:rStyle': 'character',
  'w:tblStyle': 'table',
};

function missingStyles(root: XmlElement, styles: ReadonlyMap<string, string>): string[] {
  const faults: string[] = [];
  for (const element of descendants(root)) {
    const kind = STYLE_KINDS[element.name];
    const id = attribute(element, 'w:val');
    if (kind !== undefined && styles.get(id) !== kind) faults.push(`no ${kind} style ${id}`);
    if (['w:basedOn', 'w:next', 'w:link'].includes(element.name) && !styles.has(id))
      faults.push(`no style ${id}`);
  }
  return faults;
}

function missingNumbers(root: XmlElement, numbers: ReadonlySet<string>): string[] {
  return [...descendants(root)]
    .filter(({ name }) => name === 'w:numId')
    .map((element) => attribute(element, 'w:val'))
    .filter((id) => !numbers.has(id))
    .map((id) => `no numbering ${id}`);
}

function missingRelationships(path: string, root: XmlElement, files: Record<string, Uint8Array>): string[] {
  const rels = files[path.replace(/([^/]+)$/, '_rels/$1.rels')];
  const known = new Set(
    rels === undefined ? [] : elementsOf(parseXml(strFromU8(rels))).map((rel) => attribute(rel, 'Id')),
  );
  return [...descendants(root)]
    .flatMap(({ attributes }) => [attributes['r:id'], attributes['r:embed']])
    .filter((id) => id !== undefined && !known.has(id))
    .map((id) => `no relationship ${id}`);
}

function openCells(root: XmlElement): string[] {
  return [...descendants(root)]
    .filter(({ name }) => name === 'w:tc')
    .filter((cell) => !endsWithParagraph(cell))
    .map(() => 'a cell does not end with a paragraph');
}

/** A control around the last paragraph does as well: Word writes such cells itself. */
function endsWithParagraph(parent: XmlElement): boolean {
  const last = elementsOf(parent).at(-1);
  if (last?.name === 'w:sdt') return endsWithParagraph(childNamed(last, 'w:sdtContent') ?? last);
  return last?.name === 'w:p';
}

function unbalancedFields(root: XmlElement): string[] {
  return [...descendants(root)]
    .filter(({ name }) => name === 'w:p')
    .filter((paragraph) => {
      const kinds = [...descendants(paragraph)]
        .filter(({ name }) => name === 'w:fldChar')
        .map((mark) => attribute(mark, 'w:fldCharType'));
      return (
        kinds.filter((kind) => kind === 'begin').length !== kinds.filter((kind) => kind === 'end').length
      );
    })
    .map(() => 'a field is not closed in its paragraph');
}

function repeatedProperties(root: XmlElement): string[] {
  return [...descendants(root)]
    .filter(({ name }) => ['w:pPr', 'w:rPr', 'w:tblPr', 'w:tcPr', 'w:trPr'].includes(name))
    .flatMap((properties) => repeated(elementsOf(properties).map(({ name }) => name)))
    .map((name) => `${name} twice`);
}

/** Ids that Word wants to be unique in the whole document. */
function duplicates(roots: readonly XmlElement[]): string[] {
  const all = roots.flatMap((root) => [...descendants(root)]);
  const controls = all
    .filter(({ name }) => name === 'w:sdtPr')
    .map((properties) => childNamed(properties, 'w:id')?.attributes['w:val'] ?? 'none');
  const bookmarks = all.filter(({ name }) => name === 'w:bookmarkStart');
  const pictures = all.filter(({ name }) => name === 'wp:docPr').map((picture) => attribute(picture, 'id'));
  return [
    ...repeated(controls).map((id) => `control id ${id} twice`),
    ...repeated(bookmarks.map((bookmark) => attribute(bookmark, 'w:id'))).map(
      (id) => `bookmark id ${id} twice`,
    ),
    ...repeated(bookmarks.map((bookmark) => attribute(bookmark, 'w:name'))).map(
      (name) => `bookmark ${name} twice`,
    ),
    ...repeated(pictures).map((id) => `picture id ${id} twice`),
  ];
}

function duplicateStyleNames(styles: XmlElement): string[] {
  const names = elementsOf(styles)
    .filter(({ name }) => name === 'w:style')
    .flatMap((style) => [childNamed(style, 'w:name'), childNamed(style, 'w:aliases')])
    .filter((name) => name !== undefined)
    .map((name) => attribute(name, 'w:val').toLowerCase());
  const ids = elementsOf(styles)
    .map((style) => attribute(style, 'w:styleId'))
    .filter((id) => id !== '');
  return [
    ...repeated(names).map((name) => `style name ${name} twice`),
    ...repeated(ids).map((id) => `style id ${id} twice`),
  ];
}

function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
