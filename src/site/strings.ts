import {ar} from '../player/strings/ar.ts'
import {de} from '../player/strings/de.ts'
import {en} from '../player/strings/en.ts'
import type {QuizStrings} from '../player/strings/strings.ts'

/** The texts of a site that the player does not have. */
interface SiteTexts {
  readonly skip: string
  readonly home: string
  readonly breadcrumb: string
  readonly onThisPage: string
  readonly search: string
  readonly matches: string
  readonly noMatch: string
  readonly requires: string
  readonly tags: string
  readonly questions: string
  readonly keyAndSolution: string
  readonly hintNumbers: string
  readonly tryIt: string
  readonly acrossPatterns: string
  readonly newVersion: string
  readonly reload: string
  readonly isOffline: string
  readonly notFound: string
  readonly notFoundText: string
  readonly needsScript: string
}

/** Every text of a site in one language: its own, and those of the player. */
export type SiteStrings = QuizStrings & {readonly site: SiteTexts}

const languages: Readonly<Record<string, SiteStrings>> = {
  en: {
    ...en,
    site: {
      skip: 'Skip to the content',
      home: 'All patterns',
      breadcrumb: 'Breadcrumb',
      onThisPage: 'On this page',
      search: 'Search titles and tags',
      matches: 'Matches',
      noMatch: 'Nothing matches. Try fewer words.',
      requires: 'Learn first',
      tags: 'Tags',
      questions: 'All questions',
      keyAndSolution: 'Key and solution',
      hintNumbers: 'Hints',
      tryIt: 'Try this question',
      acrossPatterns: 'Across all patterns',
      newVersion: 'There is a new version of this site.',
      reload: 'Update',
      isOffline: 'This could not be loaded. Check your connection and reload the page.',
      notFound: 'Page not found',
      notFoundText: 'This address does not belong to a page of this site.',
      needsScript: 'Sessions, search and progress need JavaScript. Everything can be read without it.',
    },
  },
  de: {
    ...de,
    site: {
      skip: 'Zum Inhalt',
      home: 'Alle Muster',
      breadcrumb: 'Navigationspfad',
      onThisPage: 'Auf dieser Seite',
      search: 'Titel und Schlagwörter durchsuchen',
      matches: 'Treffer',
      noMatch: 'Kein Treffer. Versuche es mit weniger Wörtern.',
      requires: 'Vorher lernen',
      tags: 'Schlagwörter',
      questions: 'Alle Fragen',
      keyAndSolution: 'Richtige Antwort und Lösung',
      hintNumbers: 'Hinweise',
      tryIt: 'Diese Frage beantworten',
      acrossPatterns: 'Musterübergreifend',
      newVersion: 'Es gibt eine neue Version dieser Website.',
      reload: 'Aktualisieren',
      isOffline: 'Das konnte nicht geladen werden. Prüfe die Verbindung und lade die Seite neu.',
      notFound: 'Seite nicht gefunden',
      notFoundText: 'Diese Adresse gehört zu keiner Seite dieser Website.',
      needsScript: 'Sitzungen, Suche und Fortschritt brauchen JavaScript. Lesen kannst du alles auch ohne.',
    },
  },
  ar: {
    ...ar,
    site: {
      skip: 'انتقل إلى المحتوى',
      home: 'كل الأنماط',
      breadcrumb: 'موقعك في هذا الموقع',
      onThisPage: 'في هذه الصفحة',
      search: 'ابحث في العناوين والوسوم',
      matches: 'النتائج',
      noMatch: 'لا نتائج. جرّب كلمات أقل.',
      requires: 'تعلّم أولًا',
      tags: 'الوسوم',
      questions: 'أسئلة للقراءة',
      keyAndSolution: 'المفتاح والحل',
      hintNumbers: 'تلميحات',
      tryIt: 'جرّب هذا السؤال',
      acrossPatterns: 'عبر كل الأنماط',
      newVersion: 'توجد نسخة جديدة من هذا الموقع.',
      reload: 'حمّلها',
      isOffline: 'تعذّر التحميل. تحقق من الاتصال ثم أعد تحميل الصفحة.',
      notFound: 'الصفحة غير موجودة',
      notFoundText: 'هذا العنوان لا يخص أي صفحة في هذا الموقع.',
      needsScript: 'تحتاج الجلسات والبحث والتقدم إلى JavaScript. كل شيء قابل للقراءة بدونه.',
    },
  },
}

/** The texts in the language of a bank; English where there are none in it. */
export function findSiteStrings(lang = 'en'): SiteStrings {
  const language = lang.toLowerCase().split('-', 1)[0] ?? 'en'
  const found = Object.hasOwn(languages, language) ? languages[language] : undefined
  return found ?? {...en, site: english}
}

const english = (languages['en'] as SiteStrings).site
