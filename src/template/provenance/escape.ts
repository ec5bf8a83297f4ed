/** Text as XML, in elements and attributes alike: line ends and tabs as references, or an attribute would lose them. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"'\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}
