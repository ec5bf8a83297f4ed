import type { Node } from '../../../document/nodes.js';
import { childrenOf } from '../../../document/visit.js';
import type { Job } from '../context.js';
import { type ControlOptions, controlProperties } from '../inline/content-control.js';
import { w, type XmlElement } from '../xml/element.js';

/** The control of a canonical block: its alias and tag are the block's id and language, `area-1@ko`. */
export function blockControl(id: string, lang: string, job: Job, locked = false): ControlOptions {
  const key = `${id}@${lang}`;
  return { id: job.ids.control(), alias: key, tag: key, lock: locked ? 'sdtContentLocked' : undefined };
}

/** Puts a content control around a paragraph or a table. */
export function controlled(block: XmlElement, options: ControlOptions | undefined): XmlElement {
  if (options === undefined) return block;
  const properties = controlProperties({ ...options, kind: [DOCUMENT_PART] });
  return w('sdt', {}, [properties, w('sdtContent', {}, [block])]);
}

export function isControlled(block: XmlElement): boolean {
  return block.name === 'w:sdt';
}

/** LibreOffice loses the end of a control that has others within, so blocks that hold fields have none of their own. */
export function holdsField(node: Node): boolean {
  return node.type === 'field' || childrenOf(node).some(holdsField);
}

/**
 * A control that holds part of a document, and is edited like any text. Around blocks LibreOffice (7.4 for certain) reads
 * rich-text controls as plain ones: it drops their formatting and, where Hangul and Latin meet, repeats the text. Those
 * of document parts it keeps with their alias.
 */
const DOCUMENT_PART = w('docPartObj', {}, [w('docPartGallery', { val: 'Quick Parts' })]);
