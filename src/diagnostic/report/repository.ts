/** The path of a project's file from the repository, which `folder` ('' where they are one) leads to the project. */
export function inRepository(file: string, folder: string): string {
  return folder === '' || file.startsWith('/') ? file : `${folder}/${file}`;
}
