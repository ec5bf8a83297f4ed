import type { Composition, Document, Project } from '../../../dist/index.js';
import { compose, loadProject, openHost, planProject, takeInventory } from '../../../dist/index.js';
import type { ParagraphStyle, Rule as ThemeRule } from '../../../dist/theme/style.js';
import type { Block, Cell, Faces, Line, Look, Paragraph, Part, Run, Sheet, Table } from './sheet.js';

/** Sheets of all press releases of a project, and the faces that they use. */
export interface Sheets {
  readonly sheets: readonly Sheet[];
  readonly faces: Faces;
}

/** `locate` gives the absolute path of a file of an npm package. */
export async function makeSheets(root: string, locate: (file: string) => string): Promise<Sheets> {
  const host = openHost(root, {});
  const project = loadProject(host, takeInventory(host));
  const { value: jobs = [] } = await planProject(project, { formats: ['pdf'] });
  const used = new Set<string>();
  const sheets: Sheet[] = [];
  for (const job of jobs) {
    const { value, diagnostics } = await compose(project, job);
    if (value === undefined || diagnostics.length > 0)
      throw new Error(`${job.dossier}: ${diagnostics.map(({ message }) => message).join(' ')}`);
    sheets.push(new SheetMaker(value, used).sheet(job.dossier));
  }
  return { sheets, faces: await facesOf(project, used, locate) };
}

async function facesOf(
  project: Project,
  used: ReadonlySet<string>,
  locate: (file: string) => string,
): Promise<Faces> {
  const { value: catalogue } = await project.catalogue();
  if (catalogue === undefined) throw new Error('The project has no fonts.');
  const faces = catalogue.families.flatMap(({ name: family, faces }) =>
    faces.map(
      ({ id, weight, italic, path }) => [id, { family, weight, italic, file: locate(path) }] as const,
    ),
  );
  return Object.fromEntries(faces.filter(([id]) => used.has(id)));
}

type PageSequence = Document['children'][number];
type Node = PageSequence['children'][number];
type TextNode = Extract<Node, { readonly type: 'paragraph' | 'heading' | 'note' }>;
type TableNode = Extract<Node, { readonly type: 'table' }>;
type Inlines = TextNode['children'];

class SheetMaker {
  constructor(
    private readonly composition: Composition,
    private readonly used: Set<string>,
  ) {}

  sheet(id: string): Sheet {
    const { metadata, children } = this.composition.document;
    const { title, author = '', subject = '', lang } = metadata;
    return { id, title, author, subject, lang, parts: children.map((part) => this.part(part, lang)) };
  }

  private part(sequence: PageSequence, documentLang: string): Part {
    const { theme } = this.composition.context;
    const lang = sequence.lang ?? documentLang;
    const { width, height, margins, footerDistance } = theme.page(sequence.pageStyle);
    const measure = width - margins.left - margins.right;
    return {
      lang,
      width,
      height,
      margins,
      footerDistance,
      footer: this.look(theme.paragraph('footer', lang)),
      blocks: sequence.children.map((node) => this.block(node, lang, measure)),
    };
  }

  private block(node: Node, lang: string, measure: number): Block {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'note')
      return this.paragraph(node, lang);
    if (node.type === 'table') return this.table(node, lang, measure);
    if (node.type === 'thematicBreak') {
      const { rule, spaceBefore, spaceAfter } = this.composition.context.theme.thematicBreak(
        node.style ?? 'rule',
      );
      return { kind: 'rule', ...line(rule), spaceBefore, spaceAfter };
    }
    throw new Error(`A press release has no ${node.type}.`);
  }

  private paragraph(node: TextNode, outerLang: string): Paragraph {
    const lang = node.lang ?? outerLang;
    const usual = node.type === 'note' ? 'note' : 'body';
    const style = this.composition.context.theme.paragraph(node.style ?? usual, lang);
    const marker = node.type === 'note' ? this.runs(`${node.marker} `, style) : [];
    return {
      kind: 'paragraph',
      ...(node.type === 'heading' ? { level: node.level } : {}),
      look: this.look(style),
      runs: [...marker, ...this.inlines(node.children, style, lang)],
    };
  }

  private look(style: ParagraphStyle): Look {
    const {
      name,
      size,
      color,
      leading,
      align,
      indentLeft,
      indentFirst,
      spaceBefore,
      spaceAfter,
      keepWithNext,
    } = style;
    const face = this.composition.context.fonts.primary(style).id;
    this.used.add(face);
    return {
      name,
      face,
      size,
      color,
      leading,
      align,
      indentLeft,
      indentFirst,
      spaceBefore,
      spaceAfter,
      keepWithNext,
    };
  }

  private inlines(nodes: Inlines, style: ParagraphStyle, lang: string): readonly Run[] {
    return nodes.flatMap((node): readonly Run[] => {
      if (node.type === 'text') return this.runs(node.value, style);
      if (node.type === 'lineBreak')
        return [{ text: '\n', face: this.composition.context.fonts.primary(style).id, tracking: 0 }];
      if (node.type === 'strong' || node.type === 'emphasis') {
        const change = this.composition.context.theme.character(node.style ?? node.type, node.lang ?? lang);
        return this.inlines(
          node.children,
          { ...style, weight: change.weight ?? style.weight, italic: change.italic ?? style.italic },
          lang,
        );
      }
      if (node.type === 'span') return this.inlines(node.children, style, node.lang ?? lang);
      throw new Error(`A press release has no ${node.type}.`);
    });
  }

  private runs(text: string, style: ParagraphStyle): readonly Run[] {
    const { runs } = this.composition.context.fonts.itemise(text, style);
    for (const { face } of runs) this.used.add(face.id);
    return runs.map((run) => ({ text: run.text, face: run.face.id, tracking: style.tracking }));
  }

  private table(node: TableNode, lang: string, measure: number): Table {
    const { theme } = this.composition.context;
    const { columns, rules, padding, spaceBefore } = theme.table(node.style ?? 'table');
    const fixed = columns.reduce((sum, column) => sum + (column.kind === 'fixed' ? column.width : 0), 0);
    const shares = columns.reduce((sum, column) => sum + (column.kind === 'share' ? column.share : 0), 0);
    const widths = columns.map((column) =>
      column.kind === 'fixed' ? column.width : ((measure - fixed) * column.share) / shares,
    );
    const [top, bottom, horizontal, vertical] = [
      rules.top,
      rules.bottom,
      rules.horizontal,
      rules.vertical,
    ].map((rule) => (rule === null ? null : line(rule)));
    return {
      kind: 'table',
      role: node.role,
      widths,
      padding,
      lines: {
        top: top ?? null,
        bottom: bottom ?? null,
        horizontal: horizontal ?? null,
        vertical: vertical ?? null,
      },
      spaceBefore,
      rows: node.children.map(({ children }) => children.map((cell) => this.cell(cell, lang))),
    };
  }

  private cell(node: TableNode['children'][number]['children'][number], lang: string): Cell {
    const style = this.composition.context.theme.cell(node.style ?? 'cell');
    const [paragraph] = node.children;
    if (paragraph?.type !== 'paragraph')
      throw new Error('The cells of a press release hold a paragraph each.');
    return {
      rowSpan: node.rowSpan,
      background: style.background ?? null,
      align: style.verticalAlign ?? 'top',
      paragraph: this.paragraph(paragraph, lang),
    };
  }
}

function line({ width, color }: ThemeRule): Line {
  return { width, color };
}
