import type {ExpectedType, Found, IdOwner} from '../../../matching/reasons.ts'
import type {ReasonTexts, RefusalTexts} from './refusal-texts.ts'

const number = new Intl.NumberFormat('de')
const oneOf = new Intl.ListFormat('de', {type: 'disjunction'})

const expectedTypes: Readonly<Record<ExpectedType, string>> = {
  text: 'ein Text',
  'option-ids': 'eine oder mehrere der Antwortmöglichkeiten',
  blanks: 'ein Text für jede Lücke',
  pairs: 'eine Zuordnung',
  'item-ids': 'eine Reihenfolge',
  'line-numbers': 'eine oder mehrere Zeilen',
  source: 'ein Programm',
  essay: 'ein Text',
  'test-results': 'ein Ergebnis für jeden Test',
  marks: 'eine Punktzahl für jedes Kriterium',
}

const owners: Readonly<Record<IdOwner, string>> = {
  option: 'keine Antwortmöglichkeit',
  blank: 'keine Lücke',
  'left-item': 'keinen Eintrag links',
  'right-item': 'keinen Eintrag rechts',
  item: 'keinen Eintrag',
  test: 'keinen Test',
  criterion: 'kein Kriterium',
}

const found: Readonly<Record<Found, string>> = {
  comma: 'ein Komma',
  point: 'ein Punkt',
  dash: 'ein Strich',
  letter: 'ein Buchstabe',
  digit: 'eine Ziffer',
  nothing: 'nichts',
  other: 'ein Zeichen, das keine Ziffer ist',
}

export const reasons: ReasonTexts = {
  'not-plain-data': () => 'Diese Antwort lässt sich nicht lesen.',
  'wrong-type': ({expected}) => `Erwartet wird ${expectedTypes[expected]}.`,
  'too-long': ({maximum}) => `Die Antwort ist länger als ${number.format(maximum)} Zeichen.`,
  'too-many-entries': ({maximum}) => `Die Antwort hat mehr als ${number.format(maximum)} Einträge.`,
  'too-many-chosen': ({maximum}) => `Du kannst höchstens ${number.format(maximum)} wählen.`,
  'unknown-id': ({of, id}) => `Die Frage hat ${owners[of]} „${id}“.`,
  'unknown-line': ({line, lines}) =>
    `Eine Zeile ${line} gibt es nicht; der Code hat die Zeilen 1 bis ${number.format(lines)}.`,
  'repeated-item': ({id}) => `Der Eintrag „${id}“ kommt zweimal vor.`,
  'not-a-number': ({found: seen, example}) =>
    `Erwartet wird eine Zahl wie ${example}; da steht ${found[seen]}.`,
  'several-signs': () => 'Eine Zahl hat höchstens ein Vorzeichen.',
  'several-units': () => 'Eine Zahl hat höchstens eine Einheit.',
  'number-out-of-range': () => 'Die Zahl ist zu groß oder zu klein.',
  'text-after-number': ({found: seen, decimal}) =>
    seen === 'comma' || seen === 'point'
      ? `Nach der Zahl steht ${found[seen]}; schreibe Nachkommastellen wie in 2${decimal}5.`
      : `Nach der Zahl steht ${found[seen]}.`,
  'ambiguous-number': ({found: seen, decimal}) =>
    `${seen === 'comma' ? 'Das Komma' : 'Der Punkt'} kann Tausender trennen oder Nachkommastellen beginnen; schreibe diese wie in 2${decimal}5.`,
  'division-by-zero': () => 'Durch 0 lässt sich nicht teilen.',
  'unknown-unit': ({units}) => `Diese Einheit ist unbekannt; verwende ${oneOf.format(units)}.`,
  'missing-result': ({test}) => `Der Test „${test}“ hat kein Ergebnis.`,
  'mark-out-of-range': ({criterion, maximum}) =>
    `Das Kriterium „${criterion}“ braucht 0 bis ${number.format(maximum)} Punkte.`,
  'needs-test-results': () => 'Die Tests sind noch nicht gelaufen.',
  'needs-marks': () => 'Die Antwort ist noch nicht bewertet.',
  'needs-patterns': () => 'Diese Seite kann die Antwort nicht prüfen.',
}

export const refusals: RefusalTexts = {
  'invalid-time': () => 'Die Uhr dieses Geräts lässt sich nicht lesen.',
  'other-bank': ({expected, found: other}) => `Die Sitzung gehört zu „${expected}“, nicht zu „${other}“.`,
  'not-loaded': () => 'Zu dieser Sitzung sind nicht alle Fragen geladen.',
  finished: () => 'Die Sitzung ist zu Ende.',
  late: () => 'Die Zeit war schon um.',
  stale: () => 'Diese Frage ist nicht offen.',
  unanswered: () => 'Es gibt noch keine Antwort.',
  'no-engine': () => 'Diese Seite kann die Antwort nicht prüfen.',
  repeated: () => 'Das ist dieselbe Antwort wie zuvor.',
  'pattern-first': () => 'Nenne zuerst das Muster.',
  'no-pattern-asked': () => 'Nach dem Muster wird nicht gefragt.',
  'unknown-pattern': ({pattern}) => `Ein Muster „${pattern}“ gibt es nicht.`,
  'no-certainty': () => 'Gib zuerst an, wie sicher du bist.',
  'no-hint': ({hints}) =>
    hints === 0 ? 'Zu dieser Frage gibt es keinen Hinweis.' : 'Es gibt keinen Hinweis mehr.',
  'still-open': () => 'Die Frage ist noch offen.',
  'no-more': () => 'Es gibt keine weiteren Fragen.',
  'no-time-limit': () => 'Es gibt keine Zeitgrenze.',
  'no-judgement': () => 'Keine Antwort auf diese Frage wartet auf eine Bewertung.',
  'already-judged': () => 'Die Antwort ist schon bewertet.',
  'too-early': () => 'Bewerte deine Antwort, wenn die Lösung zu sehen ist.',
  'no-questions': ({reason}) =>
    reason === 'kinds'
      ? 'Alle Fragen dafür sind Programmieraufgaben, und diese Seite kann keinen Code ausführen.'
      : 'Dafür gibt es keine Fragen.',
  'needs-questions': () => 'Dafür ist zurzeit nichts fällig.',
  'needs-patterns': () => 'Dafür braucht es Fragen zu mindestens zwei Mustern.',
  'not-a-session': () => 'Diese Daten sind keine Sitzung.',
  'other-version': () => 'Die Sitzung hat ein anderes Format.',
  inconsistent: () => 'Die Sitzung ist beschädigt.',
}
