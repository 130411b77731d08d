/** Whether two language tags (BCP 47) have the same primary subtag. */
export const isLanguage = (a: string, b: string): boolean => primary(a) === primary(b);

const primary = (tag: string): string => tag.toLowerCase().split('-')[0]!;
