import type { DiagnosticCode } from '../../diagnostic/codes.js';
import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import { kebab } from '../../document/kebab.js';
import { contentModel } from '../../document/model.js';
import type { Node, NodeType, Origin } from '../../document/nodes.js';
import { meantElement } from '../../document/web-names.js';
import { faultAt } from '../located.js';
import type { SourceMap } from '../provenance/source-map.js';
import type { Base, Child, ElementSpec } from './element.js';
import { elements } from './elements.js';
import { readAttributes } from './read-attributes.js';
import { settleText, type TextPiece } from './white-space.js';
import type { XmlElement, XmlText } from './xml.js';

type SettledText = ReadonlyMap<XmlText, readonly TextPiece[]>;

/** An element on the way down, with its entry in the table of elements if it has one. */
interface Opened {
  readonly element: XmlElement;
  readonly spec: ElementSpec | undefined;
  /** The text of the block that the element begins or stands in. */
  readonly text: SettledText;
}

/** Turns XML into nodes by the table of elements and the content model, and collects every fault on the way. */
export class TreeBuilder {
  readonly diagnostics: Diagnostic[] = [];
  readonly #markup: string;
  readonly #map: SourceMap;

  constructor(markup: string, map: SourceMap) {
    this.#markup = markup;
    this.#map = map;
  }

  /** The element's node; `undefined` where faults leave none. */
  build(element: XmlElement, parent?: Opened): Node | undefined {
    const spec = elements.get(element.name);
    this.#checkPlace(element, spec, parent);
    const startsText = spec !== undefined && textBlocks.has(spec.type);
    const text = startsText ? settleText(element, this.#markup, this.#map) : (parent?.text ?? new Map());
    const children = this.#children({ element, spec, text });
    return spec && this.#node(element, spec, children);
  }

  #children(parent: Opened): readonly Child[] {
    return parent.element.children.flatMap((child): readonly Child[] => {
      if (child.kind === 'text') return this.#text(child, parent);
      const node = this.build(child, parent);
      return node === undefined ? [] : [{ element: child.name, node }];
    });
  }

  #text(text: XmlText, { element, spec, text: settled }: Opened): readonly Child[] {
    if (spec !== undefined && holds(spec, 'text')) {
      const pieces = settled.get(text)?.filter(({ value }) => value !== '') ?? [];
      return pieces.map(({ value, origin }) => ({ element: 'text', node: { type: 'text', value, origin } }));
    }
    const stray = this.#map
      .pieces(text.start, text.end)
      .find(({ start, end }) => /[^ \t\r\n]/.test(this.#markup.slice(start, end)));
    if (stray !== undefined && spec !== undefined) {
      const hint = holds(spec, 'paragraph')
        ? 'Put it into a <paragraph>.'
        : `<${element.name}> holds ${contentOf(spec)}.`;
      this.#fault(stray.origin, 'markup-text', `Text cannot stand directly in <${element.name}>.`, hint);
    }
    return [];
  }

  #node(element: XmlElement, spec: ElementSpec, children: readonly Child[]): Node | undefined {
    this.#checkCounts(element, spec);
    const { values, diagnostics } = readAttributes(element, spec, this.#map);
    this.diagnostics.push(...diagnostics);
    if (values === undefined) return undefined;
    const allowed = children.filter(({ node }) => holds(spec, node.type));
    return spec.build(values, { ...named(values), origin: this.#origin(element) }, allowed);
  }

  #checkPlace(element: XmlElement, spec: ElementSpec | undefined, parent: Opened | undefined): void {
    if (spec === undefined) {
      const hints = [
        ...meantElement(element.name, elements.keys()),
        'templates/README.md lists the elements.',
      ];
      this.#fault(this.#origin(element), 'markup-element', `<${element.name}> is no element.`, ...hints);
    } else if (parent === undefined) {
      if (spec.type === 'document') return;
      const hint = 'A layout writes one <document>.';
      this.#fault(this.#origin(element), 'markup-child', `<${element.name}> cannot be the root.`, hint);
    } else if (parent.spec !== undefined && !holds(parent.spec, spec.type)) {
      const hint = `<${parent.element.name}> holds ${contentOf(parent.spec)}.`;
      const message = `<${element.name}> cannot stand in <${parent.element.name}>.`;
      this.#fault(this.#origin(element), 'markup-child', message, hint);
    }
  }

  #checkCounts(element: XmlElement, spec: ElementSpec): void {
    if (spec.needs.length === 0 && spec.single.length === 0) return;
    const children = element.children.filter((child) => child.kind === 'element');
    for (const name of spec.needs) {
      if (children.some((child) => child.name === name)) continue;
      const hint = `Write a <${name}> in it, or leave the <${element.name}> out.`;
      this.#fault(this.#origin(element), 'markup-empty', `<${element.name}> holds no <${name}>.`, hint);
    }
    for (const name of spec.single) {
      const second = children.filter((child) => child.name === name)[1];
      if (second === undefined) continue;
      const message = `<${element.name}> holds more than one <${name}>.`;
      this.#fault(this.#origin(second), 'markup-child', message, `Leave one <${name}>.`);
    }
  }

  #origin({ start, end }: XmlElement): Origin {
    return this.#map.originOf(start, end);
  }

  #fault(origin: Origin, code: DiagnosticCode, message: string, ...hints: readonly string[]): void {
    this.diagnostics.push(faultAt(origin, code, message, { hints }));
  }
}

/** Blocks whose content is text: the white space rule works on each as a whole. */
const textBlocks: ReadonlySet<NodeType> = new Set(['heading', 'paragraph', 'note', 'caption']);

function holds(parent: ElementSpec, child: NodeType): boolean {
  const allowed: readonly NodeType[] = contentModel[parent.type];
  return allowed.includes(child);
}

function contentOf(spec: ElementSpec): string {
  const allowed = contentModel[spec.type].map((type) => (type === 'text' ? 'text' : `<${kebab(type)}>`));
  return allowed.length === 0 ? 'nothing' : allowed.join(', ').replace('<furniture>', '<header>, <footer>');
}

function named(values: Readonly<Record<string, unknown>>): Base {
  const { id, lang, style } = values;
  return {
    ...(typeof id === 'string' ? { id } : {}),
    ...(typeof lang === 'string' ? { lang } : {}),
    ...(typeof style === 'string' ? { style } : {}),
  };
}
