/** Words of one folder, nested by place. */
export type Words = { [key: string]: string | Words };

/** By folder, from the files that a glob found. */
export const byFolder = (files: Record<string, { default: Words }>): Record<string, Words> =>
  Object.fromEntries(Object.entries(files).map(([file, { default: words }]) => [file.split('/')[1]!, words]));
