/**
 * A pattern of common units, and of those of other quantities that learners confuse with them, whatever a question asks
 * for: they are not unknown, and their symbols never stand for others in another case. Questions with units carry it, so
 * that graders need not.
 */
export const knownUnits =
  '[GMkcmμun]?(?:[mgsAKNJWVL]|Pa|Hz|bit|Bq|Gy|Sv|l[mx]|cd|rad|sr|Bd|Wh|Nm|eV|mol|cal)|[kMGT]iB|[KMGTPE]ib|[kKMGTPE]?[bB](?:ps)?|h|d|min|rpm|rev|°[CF]?|dB[mWVAi]?|(?:(?:kilo|centi|milli)?(?:met(?:er|re)|gram|second|lit(?:er|re)|byte)|minute|hour|day|becquerel|gray|sievert|lumen|candela|joule|baud|radian|degree)s?|lux|hertz|\\p{Sc}'
