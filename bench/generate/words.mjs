export const code = (text) => `\`${text}\``

const words = (text) => text.trim().split(/\s+/)

export const listNames = words(`
  prices scores weights delays heights readings ratings totals marks depths speeds lengths volumes counts
  levels samples widths ages costs points
`)
export const itemNames = words(`
  apple violin harbor saddle lantern pebble meadow window kettle bottle rabbit ladder button cinnamon
  mirror pillow needle balloon carrot cottage dragonfly feather garden hammer island jacket kitten lemon
  marble napkin
`)
export const functionNames = words(`
  collect remember register append_to push store log_item keep enqueue note
`)
export const classNames = ['Counter', 'Ticket', 'Parcel', 'Sensor', 'Booking', 'Invoice', 'Player', 'Station']
export const places = [
  'a small inventory script',
  'the nightly report',
  'a weather station',
  'the ticket desk of a museum',
  'a training log',
  'a warehouse scanner',
  'the library catalogue',
  'a race timer',
  'a recipe planner',
  'the checkout of a shop',
  'a bus timetable',
  'a school register',
  'the booking form of a hotel',
]
