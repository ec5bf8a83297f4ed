/** A BCP 47 tag as reading programs look for their voices: Korean with its region, others as they are. */
export function voiceOf(lang: string): string {
  return lang === 'ko' ? 'ko-KR' : lang;
}
