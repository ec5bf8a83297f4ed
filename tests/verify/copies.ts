import { loadRenderer } from '../../src/build/renderers.js';
import { type Verification, verifyBytes } from '../../src/build/verification/verify.js';
import type { Document, Inline } from '../../src/document/nodes.js';
import { isTextBlock, type TextBlock } from '../../src/document/text.js';
import { walk } from '../../src/document/visit.js';
import { compose, type Format, type Job } from '../../src/index.js';
import { valueIn } from '../data/project-files.js';
import { openProject, repository } from '../support/artefacts.js';

export const project = openProject(repository);
export const dossier = '2025-rok-asean-ip';

export const columns: Job = { dossier, layout: 'signing-copy', languages: ['ko', 'en'], format: 'pdf' };
export const korean: Job = { ...columns, languages: ['ko'] };

/** A copy whose document was changed before it was drawn. */
export async function altered(
  job: Job,
  format: Format,
  change: (document: Document) => Document,
): Promise<Uint8Array> {
  const { document, context } = valueIn(await compose(project, { ...job, format }));
  const renderer = await loadRenderer(format);
  return valueIn(await renderer.render(change(document), context)).bytes;
}

export function verify(bytes: Uint8Array): Promise<Verification> {
  return verifyBytes(project, 'copy', bytes);
}

/** What is reported, without the name of the file. */
export function told({ diagnostics }: Verification): readonly string[] {
  return diagnostics.map(({ code, message }) => `${code}: ${message.replace(/^copy(, |: )/, '')}`);
}

/** The document with other blocks of text: absent where the answer is none. */
export function withBlocks(document: Document, change: (block: TextBlock) => readonly TextBlock[]): Document {
  return replaced(document, (node) => (isBlock(node) ? change(node) : undefined));
}

/** The document with each node for which there is an answer replaced by that. */
export function replaced(
  document: Document,
  change: (node: object) => readonly object[] | undefined,
): Document {
  const changed = (node: unknown): unknown => {
    if (Array.isArray(node))
      return node.flatMap((child) => (isObject(child) ? (change(child) ?? [changed(child)]) : [child]));
    if (!isObject(node)) return node;
    return Object.fromEntries(
      Object.entries(node).map(([key, value]) => [key, key === 'origin' ? value : changed(value)]),
    );
  };
  return changed(document) as Document;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function isBlock(value: unknown): value is TextBlock {
  return typeof value === 'object' && value !== null && 'type' in value && isTextBlock(value as TextBlock);
}

/** The document with other words in its text. */
export function withWords(document: Document, change: (words: string, id: string) => string): Document {
  return withBlocks(document, (block) => [
    { ...block, children: inlines(block.children, (words) => change(words, `${block.id}`)) },
  ]);
}

function inlines(children: readonly Inline[], change: (words: string) => string): readonly Inline[] {
  return children.map((child) => {
    if (child.type === 'text') return { ...child, value: change(child.value) };
    return 'children' in child ? { ...child, children: inlines(child.children, change) } : child;
  });
}

/** The texts of a document's blocks by the id and language of each, furniture left out. */
export function textsOf(document: Document): readonly string[] {
  return [...walk(document)].flatMap(({ node, ancestors }) =>
    node.type === 'text' && !ancestors.some(({ type }) => type === 'furniture') ? [node.value] : [],
  );
}
