import type { Messages } from './messages.js';

export const tl: Messages = {
  loading: 'Naglo-load…',
  comma: ', ',
  updated: 'Na-update:',
  published: 'Inilathala:',
  reviewed: 'Huling nirepaso:',
  reviewDue: 'Susunod na pagrepaso:',
  authors: (count) => (count > 1 ? 'Mga may-akda:' : 'May-akda:'),
  reviewers: (count) => (count > 1 ? 'Mga nagrepaso:' : 'Nagrepaso:'),
  question: 'Tanong',

  emergency: 'Emerhensiya',
  urgent: 'Magpatingin ngayong araw',
  routine: 'Hindi apurahan',
  note: 'Tandaan',
  warning: 'Babala',
  dos: 'Gawin',
  donts: 'Huwag gawin',
  table: 'Talahanayan',
  playVideo: (title) => `I-play ang video: ${title}`,
  videoFrom: (host) => `Kapag pinindot, ilo-load ang video mula sa ${host}.`,

  references: 'Mga sanggunian',
  related: 'Mga kaugnay na artikulo',
  source: 'Orihinal na artikulo',
  license: 'Lisensya',
  languages: 'Basahin sa ibang wika',
  notTranslated: 'Walang bersyon sa Tagalog ang artikulong ito.',
  withdrawn: 'Binawi ng tagapaglathala ang artikulong ito. Hindi na ito ipinapakita rito.',

  offline:
    'Mukhang wala kayong koneksyon. Maglo-load ang tekstong ito kapag nakakonekta na kayong muli.',
  unreachable: 'Hindi na-load ang tekstong ito. Mabagal o naputol ang koneksyon.',
  notFound: 'Wala na ang tekstong ito sa address nito.',
  unusable: 'Hindi maipakita ang tekstong ito sa ngayon.',
  retry: 'Subukan ulit',

  policies: 'Mga patakaran sa privacy',
  healthDataPolicy: 'Datos sa kalusugan ng konsyumer',
  categories: 'Impormasyong kinokolekta namin',
  category: 'Kategorya',
  examples: 'Mga halimbawa',
  purposes: 'Ginagamit para sa',
  retention: 'Tagal ng pag-iimbak',
  sensitive: 'Sensitibo',
  sale: 'Pagbebenta, pagpapaupa at pagbabahagi',
  sells: (yes) =>
    `${yes ? 'Nagbebenta kami' : 'Hindi kami nagbebenta'} ng personal na impormasyon.`,
  rents: (yes) =>
    `${yes ? 'Nagpapaupa kami' : 'Hindi kami nagpapaupa'} ng personal na impormasyon.`,
  shares: (yes) =>
    `${yes ? 'Nagbabahagi kami' : 'Hindi kami nagbabahagi'} ng personal na impormasyon.`,
  optOut: 'Mag-opt out sa pagbebenta o pagbabahagi',
  contact: 'Mga tanong tungkol sa abisong ito',
  effective: 'May bisa simula:',
  changes: 'Mga nagbago',
  acknowledge: 'Nabasa ko na ito',
  acknowledged: 'Nabasa na ninyo ang abisong ito.',
  gpc: 'Nagpapadala ang browser ninyo ng Global Privacy Control signal.',
  gpcHonored: 'Sinunod ang kahilingang mag-opt out.',
};
