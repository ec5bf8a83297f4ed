import type { Block, Document, Furniture, Origin, PageSequence } from '../../../document/nodes.js';
import { walk } from '../../../document/visit.js';
import type { FlowNode, FurnitureOf, LayoutNode, PageFrame, SectionNode } from '../layout/nodes.js';
import { type Artifact, footerArtifact, headerArtifact, StructureElement } from '../structure/element.js';
import { block, blocks } from './blocks.js';
import { isElement, type Job, type Scope, within } from './scope.js';

/** A document as pdfmake lays it out, and its structure tree. Made for one layout: pdfmake writes into the nodes. */
export interface Definition {
  readonly sections: SectionNode[];
  readonly structure: StructureElement;
}

export function define(document: Document, job: Job): Definition {
  const { lang } = document.metadata;
  const structure = new StructureElement('Document', { lang });
  const sections = document.children.map((sequence) =>
    section(sequence, job, structure, document.lang ?? lang),
  );
  return { sections, structure };
}

function section(
  sequence: PageSequence,
  job: Job,
  structure: StructureElement,
  documentLang: string,
): SectionNode {
  const lang = sequence.lang ?? documentLang;
  const part = structure.block('Part', lang === structure.options.lang ? {} : { lang });
  const page = job.theme.page(sequence.pageStyle);
  const spread = page.pages === 'spread';
  const { left: inner, right: outer } = page.margins;
  const margins = spread ? { ...page.margins, left: outer } : page.margins;
  const width = spread ? page.width * 2 : page.width;
  const measure = width - margins.left - margins.right;
  const scope: Scope = {
    job,
    lang,
    owner: part,
    measure,
    ...(spread ? { spread: { gutter: inner * 2, texts: new Map() } } : {}),
  };
  const furniture = furnitureOf(sequence, { ...scope, sequence: part });
  const frame: PageFrame = {
    size: { width, height: page.height },
    margins,
    pages: page.pages,
    inner,
    headerDistance: page.headerDistance,
    footerDistance: page.footerDistance,
    furniture,
    furnitureOrigin: furnitureOrigin(sequence),
  };
  return { section: { stack: sectioned(sequence.children, scope) }, frame };
}

/** A sequence's blocks, each heading and what follows it in a Sect of its level. */
function sectioned(nodes: readonly Block[], scope: Scope): LayoutNode[] {
  const open: { readonly level: number; readonly scope: Scope }[] = [];
  return nodes.map((node) => {
    if (node.type === 'heading') {
      while ((open.at(-1)?.level ?? 0) >= node.level) open.pop();
      const outer = open.at(-1)?.scope ?? scope;
      if (isElement(outer.owner))
        open.push({ level: node.level, scope: within(outer, {}, outer.owner.block('Sect')) });
    }
    return block(node, open.at(-1)?.scope ?? scope);
  });
}

function furnitureOf(sequence: PageSequence, scope: Scope): FurnitureOf {
  return ({ numbers, firstOfSequence }) => {
    const header = (firstOfSequence ? sequence.firstHeader : undefined) ?? sequence.header;
    const footer = (firstOfSequence ? sequence.firstFooter : undefined) ?? sequence.footer;
    const flow = (furniture: Furniture | undefined, artifact: Artifact): FlowNode | undefined =>
      furniture && { stack: blocks(furniture.children, { ...within(scope, furniture, artifact), numbers }) };
    return { header: flow(header, headerArtifact), footer: flow(footer, footerArtifact) };
  };
}

function furnitureOrigin({ firstHeader, header, firstFooter, footer }: PageSequence): Origin | undefined {
  const texts = [firstHeader, header, firstFooter, footer].flatMap((furniture) =>
    furniture === undefined
      ? []
      : Array.from(walk(furniture)).flatMap(({ node }) => (node.type === 'text' ? [node] : [])),
  );
  return texts.toSorted((a, b) => b.value.length - a.value.length)[0]?.origin;
}
