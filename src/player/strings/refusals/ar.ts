import type {ExpectedType, Found, IdOwner} from '../../../matching/reasons.ts'
import type {ReasonTexts, RefusalTexts} from './refusal-texts.ts'

const number = new Intl.NumberFormat('ar')
const oneOf = new Intl.ListFormat('ar', {type: 'disjunction'})

/** Keeps a piece of the learner's input in its own direction. */
const isolate = (text: string): string => `\u2068${text}\u2069`

const expectedTypes: Readonly<Record<ExpectedType, string>> = {
  text: 'نص',
  'option-ids': 'خيار واحد أو أكثر',
  blanks: 'نص لكل فراغ',
  pairs: 'مطابقة',
  'item-ids': 'ترتيب',
  'line-numbers': 'سطر واحد أو أكثر',
  source: 'برنامج',
  essay: 'نص',
  'test-results': 'نتيجة لكل اختبار',
  marks: 'درجة لكل معيار',
}

const owners: Readonly<Record<IdOwner, string>> = {
  option: 'خيار',
  blank: 'فراغ',
  'left-item': 'عنصر في العمود الأول',
  'right-item': 'عنصر في العمود الثاني',
  item: 'عنصر',
  test: 'اختبار',
  criterion: 'معيار',
}

const found: Readonly<Record<Found, string>> = {
  comma: 'فاصلة',
  point: 'نقطة',
  dash: 'شرطة',
  letter: 'حرف',
  digit: 'رقم',
  nothing: 'لا شيء',
  other: 'رمز ليس رقمًا',
}

export const reasons: ReasonTexts = {
  'not-plain-data': () => 'لا يمكن قراءة هذه الإجابة.',
  'wrong-type': ({expected}) => `المطلوب: ${expectedTypes[expected]}.`,
  'too-long': ({maximum}) => `الإجابة أطول من الحد، وهو ${number.format(maximum)} من الأحرف.`,
  'too-many-entries': ({maximum}) => `عدد المدخلات أكبر من الحد، وهو ${number.format(maximum)}.`,
  'too-many-chosen': ({maximum}) => `لا يمكن اختيار أكثر من ${number.format(maximum)}.`,
  'unknown-id': ({of, id}) => `ليس في السؤال ${owners[of]} باسم «${isolate(id)}».`,
  'unknown-line': ({line, lines}) =>
    `لا يوجد سطر ${isolate(line)}؛ أسطر البرنامج من ${number.format(1)} إلى ${number.format(lines)}.`,
  'repeated-item': ({id}) => `العنصر «${isolate(id)}» مستخدم مرتين.`,
  'not-a-number': ({found: seen, example}) =>
    `المطلوب عدد مثل ${isolate(example)}، والموجود: ${found[seen]}.`,
  'several-signs': () => 'للعدد إشارة واحدة على الأكثر.',
  'several-units': () => 'للعدد وحدة واحدة على الأكثر.',
  'number-out-of-range': () => 'العدد كبير جدًا أو صغير جدًا.',
  'text-after-number': ({found: seen, decimal}) =>
    seen === 'comma' || seen === 'point'
      ? `بعد العدد ${found[seen]}؛ اكتب الكسور العشرية هكذا: ${isolate(`2${decimal}5`)}.`
      : `بعد العدد ${found[seen]}.`,
  'ambiguous-number': ({found: seen, decimal}) =>
    `${seen === 'comma' ? 'الفاصلة' : 'النقطة'} قد تفصل الآلاف أو تبدأ الكسر؛ اكتب الكسور العشرية هكذا: ${isolate(`2${decimal}5`)}.`,
  'division-by-zero': () => 'لا تجوز القسمة على صفر.',
  'unknown-unit': ({units}) => `هذه الوحدة غير معروفة؛ استخدم ${oneOf.format(units.map(isolate))}.`,
  'missing-result': ({test}) => `ليس للاختبار «${isolate(test)}» نتيجة.`,
  'mark-out-of-range': ({criterion, maximum}) =>
    `درجة المعيار «${isolate(criterion)}» من ${number.format(0)} إلى ${number.format(maximum)}.`,
  'needs-test-results': () => 'لم تُشغَّل الاختبارات بعد.',
  'needs-marks': () => 'لم تُقيَّم الإجابة بعد.',
  'needs-patterns': () => 'لا تستطيع هذه الصفحة تصحيح الإجابة.',
}

export const refusals: RefusalTexts = {
  'invalid-time': () => 'لا يمكن قراءة ساعة هذا الجهاز.',
  'other-bank': ({expected, found: other}) =>
    `هذه الجلسة تخص «${isolate(expected)}» وليس «${isolate(other)}».`,
  'not-loaded': () => 'لم تُحمَّل كل أسئلة هذه الجلسة.',
  finished: () => 'انتهت الجلسة.',
  late: () => 'انتهى الوقت.',
  stale: () => 'هذا السؤال غير مفتوح.',
  unanswered: () => 'لا إجابة بعد.',
  'no-engine': () => 'لا تستطيع هذه الصفحة تصحيح الإجابة.',
  repeated: () => 'هذه هي الإجابة السابقة نفسها.',
  'pattern-first': () => 'سمِّ النمط أولًا.',
  'no-pattern-asked': () => 'لا يُسأل عن النمط هنا.',
  'unknown-pattern': ({pattern}) => `لا يوجد نمط باسم «${isolate(pattern)}».`,
  'no-certainty': () => 'قل أولًا ما مدى تأكدك.',
  'no-hint': ({hints}) => (hints === 0 ? 'ليس لهذا السؤال تلميح.' : 'لا تلميحات باقية.'),
  'still-open': () => 'السؤال ما زال مفتوحًا.',
  'no-more': () => 'لا أسئلة أخرى.',
  'no-time-limit': () => 'لا حد للوقت.',
  'no-judgement': () => 'لا إجابة عن هذا السؤال تنتظر التقييم.',
  'already-judged': () => 'قُيِّمت الإجابة من قبل.',
  'too-early': () => 'قيِّم إجابتك بعد ظهور الحل.',
  'no-questions': ({reason}) =>
    reason === 'kinds'
      ? 'كل الأسئلة هنا أسئلة برمجة، ولا تستطيع هذه الصفحة تشغيل الشيفرة.'
      : 'لا أسئلة لهذا.',
  'needs-questions': () => 'لا شيء مستحق الآن.',
  'needs-patterns': () => 'يحتاج هذا إلى أسئلة من نمطين على الأقل.',
  'not-a-session': () => 'هذه البيانات ليست جلسة.',
  'other-version': () => 'صيغة هذه الجلسة مختلفة.',
  inconsistent: () => 'هذه الجلسة تالفة.',
}
