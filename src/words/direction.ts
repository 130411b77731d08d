/** Languages written from right to left, by their primary subtag. */
const RIGHT_TO_LEFT = /^(?:ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/;

export const direction = (lang: string): 'ltr' | 'rtl' =>
  RIGHT_TO_LEFT.test(lang.toLowerCase()) ? 'rtl' : 'ltr';
