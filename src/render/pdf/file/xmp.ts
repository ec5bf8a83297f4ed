import { wellFormed } from '../draw/operators.js';

/** What the metadata packet says. Dates are `YYYY-MM-DDThh:mm:ssZ`. */
export interface XmpFacts {
  readonly title: string;
  readonly author: string | undefined;
  readonly subject: string | undefined;
  readonly keywords: readonly string[];
  /** BCP 47 tags of the languages of the text. */
  readonly languages: readonly string[];
  readonly timestamp: string;
  readonly generator: string;
  readonly producer: string;
  readonly uuid: string;
  /** PDF/A part and level that the file holds, for example 2 and `A`. */
  readonly pdfa: { readonly part: 2 | 3; readonly conformance: 'A' } | undefined;
  readonly pdfua: boolean;
}

/** The XMP packet of a file (ISO 16684-1), every value escaped. */
export function xmpPacket(facts: XmpFacts): string {
  const properties = [
    '<dc:format>application/pdf</dc:format>',
    `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(facts.title)}</rdf:li></rdf:Alt></dc:title>`,
    optional(
      facts.author,
      (author) => `<dc:creator><rdf:Seq><rdf:li>${author}</rdf:li></rdf:Seq></dc:creator>`,
    ),
    optional(
      facts.subject,
      (subject) =>
        `<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${subject}</rdf:li></rdf:Alt></dc:description>`,
    ),
    bag('dc:subject', facts.keywords),
    bag('dc:language', facts.languages),
    `<xmp:CreateDate>${facts.timestamp}</xmp:CreateDate>`,
    `<xmp:ModifyDate>${facts.timestamp}</xmp:ModifyDate>`,
    `<xmp:MetadataDate>${facts.timestamp}</xmp:MetadataDate>`,
    `<xmp:CreatorTool>${escaped(facts.generator)}</xmp:CreatorTool>`,
    `<pdf:Producer>${escaped(facts.producer)}</pdf:Producer>`,
    optional(keywordsText(facts.keywords), (keywords) => `<pdf:Keywords>${keywords}</pdf:Keywords>`),
    `<xmpMM:DocumentID>uuid:${facts.uuid}</xmpMM:DocumentID>`,
    `<xmpMM:InstanceID>uuid:${facts.uuid}</xmpMM:InstanceID>`,
    facts.pdfa === undefined
      ? ''
      : `<pdfaid:part>${facts.pdfa.part}</pdfaid:part><pdfaid:conformance>${facts.pdfa.conformance}</pdfaid:conformance>`,
    facts.pdfua ? '<pdfuaid:part>1</pdfuaid:part>' : '',
  ];
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    `<rdf:Description rdf:about="" ${namespaces}>`,
    ...properties.filter((property) => property !== ''),
    '</rdf:Description>',
    ...(facts.pdfa !== undefined && facts.pdfua ? [pdfuaExtension] : []),
    '</rdf:RDF>',
    '</x:xmpmeta>',
    '<?xpacket end="r"?>',
  ].join('\n');
}

/** Keywords as the Info dictionary has them; PDF/A wants both alike. */
export function keywordsText(keywords: readonly string[]): string | undefined {
  return keywords.length === 0 ? undefined : keywords.join('; ');
}

const namespaces = [
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:xmp="http://ns.adobe.com/xap/1.0/"',
  'xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"',
  'xmlns:pdf="http://ns.adobe.com/pdf/1.3/"',
  'xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"',
  'xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"',
].join(' ');

/** PDF/A allows properties outside its own list only with their schema described (ISO 19005-2, 6.6.2.3). */
const pdfuaExtension = `<rdf:Description rdf:about=""
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`;

function optional(value: string | undefined, element: (value: string) => string): string {
  return value === undefined || value === '' ? '' : element(escaped(value));
}

function bag(name: string, values: readonly string[]): string {
  if (values.length === 0) return '';
  return `<${name}><rdf:Bag>${values.map((value) => `<rdf:li>${escaped(value)}</rdf:li>`).join('')}</rdf:Bag></${name}>`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return wellFormed(text).replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
