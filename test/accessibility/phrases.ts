/** What the specimens say, in each language that they are shown in. */
export interface Phrases {
  readonly page: string;
  readonly title: string;
  readonly question: string;
  readonly summary: string;
  readonly section: string;
  readonly text: string;
  readonly link: string;
  readonly term: string;
  readonly definition: string;
  readonly subheading: string;
  readonly items: readonly [string, string];
  readonly caption: string;
  readonly head: readonly [string, string];
  readonly row: readonly [string, string];
  readonly alt: string;
  readonly quote: string;
  readonly speaker: string;
  readonly note: string;
  readonly emergency: string;
  readonly call: string;
  readonly more: string;
  readonly answer: string;
  readonly video: string;
  readonly reference: string;
  readonly publisher: string;
  readonly withdrawnTitle: string;
  readonly fallback: string;
  readonly notice: string;
  readonly bannerTitle: string;
  readonly statement: string;
  readonly policy: string;
}

const en: Phrases = {
  page: 'Riverbend Clinic: your questions',
  title: 'Sore knees after a long hike',
  question: 'My knees ache going downhill. Should I stop walking?',
  summary: 'Most sore knees settle within a week of easier days.',
  section: 'What helps',
  text: 'Cool the knee for ten minutes, and then',
  link: 'raise the leg',
  term: 'patella',
  definition: 'the bone at the front of the knee',
  subheading: 'At home',
  items: ['Shorter walks on level ground', 'Poles for the way down'],
  caption: 'How long to rest',
  head: ['Pain', 'Days'],
  row: ['A dull ache', 'Two or three'],
  alt: 'A leg raised on two cushions',
  quote: 'Poles changed the way down for me.',
  speaker: 'A hiker of sixty',
  note: 'Cold packs belong in a cloth, never on bare skin.',
  emergency: 'Call for help at once if',
  call: 'the leg is cold, blue or without feeling.',
  more: 'Why does downhill hurt more?',
  answer: 'Each step down puts several times your weight on the knee.',
  video: 'Two exercises for the thigh',
  reference: 'Knee load on slopes, a review',
  publisher: 'Larkfield Health Library',
  withdrawnTitle: 'Copper bands for sore knees',
  fallback: 'Read about sore knees at the library',
  notice: 'How this clinic uses your details',
  bannerTitle: 'Before you fill in a form',
  statement: 'We keep what you type in our forms for two years.',
  policy: 'Our privacy policy',
};

const es: Phrases = {
  page: 'Clínica Riverbend: sus preguntas',
  title: 'Rodillas doloridas después de una caminata larga',
  question: 'Me duelen las rodillas cuesta abajo. ¿Debo dejar de caminar?',
  summary: 'La mayoría mejora en una semana con días más tranquilos.',
  section: 'Qué ayuda',
  text: 'Enfríe la rodilla diez minutos y después',
  link: 'levante la pierna',
  term: 'rótula',
  definition: 'el hueso de delante de la rodilla',
  subheading: 'En casa',
  items: ['Paseos más cortos en llano', 'Bastones para la bajada'],
  caption: 'Cuánto descansar',
  head: ['Dolor', 'Días'],
  row: ['Una molestia sorda', 'Dos o tres'],
  alt: 'Una pierna levantada sobre dos cojines',
  quote: 'Los bastones me cambiaron la bajada.',
  speaker: 'Una caminante de sesenta años',
  note: 'Envuelva el frío en un paño, nunca sobre la piel.',
  emergency: 'Pida ayuda enseguida si',
  call: 'la pierna está fría, azul o sin sensibilidad.',
  more: '¿Por qué duele más la bajada?',
  answer: 'Cada paso cuesta abajo carga la rodilla con varias veces su peso.',
  video: 'Dos ejercicios para el muslo',
  reference: 'La carga de la rodilla en pendientes, una revisión',
  publisher: 'Biblioteca de salud Larkfield',
  withdrawnTitle: 'Bandas de cobre para las rodillas',
  fallback: 'Lea sobre las rodillas doloridas en la biblioteca',
  notice: 'Cómo usa sus datos esta clínica',
  bannerTitle: 'Antes de rellenar un formulario',
  statement: 'Guardamos durante dos años lo que escribe en los formularios.',
  policy: 'Nuestra política de privacidad',
};

const ar: Phrases = {
  page: 'عيادة ريفربند: أسئلتكم',
  title: 'ألم الركبتين بعد مسير طويل',
  question: 'تؤلمني ركبتاي عند النزول. هل أتوقف عن المشي؟',
  summary: 'تتحسن معظم الحالات خلال أسبوع من الأيام الهادئة.',
  section: 'ما الذي يفيد',
  text: 'برّد الركبة عشر دقائق، ثم',
  link: 'ارفع الساق',
  term: 'الرضفة',
  definition: 'العظم في مقدمة الركبة',
  subheading: 'في البيت',
  items: ['مشي أقصر على أرض مستوية', 'عصوان للنزول'],
  caption: 'مدة الراحة',
  head: ['الألم', 'الأيام'],
  row: ['ألم خفيف', 'يومان أو ثلاثة'],
  alt: 'ساق مرفوعة على وسادتين',
  quote: 'غيّر العصوان طريق النزول بالنسبة لي.',
  speaker: 'متنزهة في الستين',
  note: 'لُفّ الكمادة الباردة بقماش، ولا تضعها على الجلد مباشرة.',
  emergency: 'اطلب المساعدة فورًا إذا',
  call: 'كانت الساق باردة أو زرقاء أو بلا إحساس.',
  more: 'لماذا يؤلم النزول أكثر؟',
  answer: 'كل خطوة إلى أسفل تحمّل الركبة أضعاف وزنك.',
  video: 'تمرينان للفخذ',
  reference: 'حِمل الركبة على المنحدرات، مراجعة',
  publisher: 'مكتبة لاركفيلد الصحية',
  withdrawnTitle: 'أساور النحاس لألم الركبة',
  fallback: 'اقرأ عن ألم الركبتين في المكتبة',
  notice: 'كيف تستخدم هذه العيادة بياناتكم',
  bannerTitle: 'قبل أن تملأ نموذجًا',
  statement: 'نحتفظ بما تكتبه في نماذجنا مدة عامين.',
  policy: 'سياسة الخصوصية لدينا',
};

const zh: Phrases = {
  page: '河湾诊所：您的问题',
  title: '长途徒步后膝盖疼痛',
  question: '下坡时膝盖疼，我应该停止走路吗？',
  summary: '多数膝盖疼痛放松几天后，一周内就会好转。',
  section: '怎样缓解',
  text: '先冷敷膝盖十分钟，然后',
  link: '把腿抬高',
  term: '髌骨',
  definition: '膝盖前面的骨头',
  subheading: '在家里',
  items: ['在平地上少走一些', '下坡时使用手杖'],
  caption: '休息多久',
  head: ['疼痛', '天数'],
  row: ['轻微酸痛', '两三天'],
  alt: '一条腿垫在两个靠垫上',
  quote: '手杖让我下坡轻松多了。',
  speaker: '一位六十岁的徒步者',
  note: '冰袋要用布包好，不要直接贴在皮肤上。',
  emergency: '出现以下情况请立即求助',
  call: '腿部发冷、发青或失去知觉。',
  more: '为什么下坡更疼？',
  answer: '每下一步，膝盖承受的重量是体重的数倍。',
  video: '两个大腿练习',
  reference: '斜坡上的膝盖负荷：综述',
  publisher: '拉克菲尔德健康文库',
  withdrawnTitle: '用铜环缓解膝盖疼痛',
  fallback: '在文库中阅读膝盖疼痛的文章',
  notice: '本诊所如何使用您的信息',
  bannerTitle: '填写表格之前',
  statement: '您在表格中填写的内容，我们保存两年。',
  policy: '我们的隐私政策',
};

export const phrases = { en, es, ar, zh } as const;

export type Language = keyof typeof phrases;

export const LANGUAGES = Object.keys(phrases) as Language[];

export const directionOf = (language: Language): 'ltr' | 'rtl' =>
  language === 'ar' ? 'rtl' : 'ltr';
