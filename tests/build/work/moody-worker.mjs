/** A worker for tests: the layout of a job says what becomes of it. */
export default async function work({ layout }) {
  if (layout === 'exits') process.exit(3);
  if (layout === 'throws') throw new Error('A bug.');
  if (layout === 'eats')
    for (const eaten = []; ; ) eaten.push(new Array(1e6).fill(0).map((_, at) => `${at}`));
  if (layout === 'sleeps') await new Promise(() => setTimeout(() => {}, 1e9));
  return { value: { bytes: new TextEncoder().encode(layout), pages: 1, pictures: {} }, diagnostics: [] };
}
