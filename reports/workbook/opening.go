package workbook

import (
	"fmt"
	"slices"
	"time"

	"acces30/coverage/label"
	"acces30/reports"
	"acces30/reports/workbook/internal/excel"
)

// openingSheet has the share of people with an open door, by weekday and half
// hour, with a chart of some days' hours.
var openingSheet = sheet{
	name:    reports.T("Ouverture", "Opening"),
	about:   reports.T("La part des habitants qui ont une porte ouverte, par jour et demi-heure", "The share of inhabitants who have an open door, by day and half hour"),
	wanted:  wholeWeek,
	content: (*book).opening,
}

// openingRow is a time of the week's days: the whole day, or a half hour.
type openingRow struct {
	slot int // of coverage.Opening.Slots, or one of the rows before them
}

// Rows before the half hours.
const (
	wholeDay = -1 - iota
	wholeMorning
	wholeAfternoon
)

const keyHour = "hour"

func dayKey(day int) string { return reports.Weekdays[day].EN }

// shownDays is how many days of the week are shown: Sunday only when some door
// opens then.
func shownDays(onSunday bool) int {
	if sunday := label.DayIndex(time.Sunday); !onSunday {
		return sunday
	}
	return len(reports.Weekdays)
}

func (b *book) opening() excel.Content {
	names := map[int]string{
		wholeDay:       b.text(reports.T("à un moment du jour", "at some time of the day")),
		wholeMorning:   b.text(reports.T("le matin", "in the morning")),
		wholeAfternoon: b.text(reports.T("l'après-midi", "in the afternoon")),
	}
	columns := []excel.Column[openingRow]{
		column(keyHour, b.text(reports.T("Heure", "Time of day")), 25, func(r openingRow) cell {
			if r.slot < 0 {
				return wordCell(names[r.slot])
			}
			return wordCell(fmt.Sprintf("%02d:%02d", r.slot/2, r.slot%2*30))
		}),
	}
	days := shownDays(b.result.Opening.OnSunday())
	var shaded []string
	for day := range days {
		shaded = append(shaded, dayKey(day))
		columns = append(columns, column(dayKey(day), b.text(reports.Weekdays[day]), 11,
			func(r openingRow) cell { return b.openShare(day, r.slot) }))
	}
	return &excel.Table[openingRow]{
		Name: "Ouverture",
		Title: b.text(reports.T("{0} : part des habitants avec un point d'accueil ouvert à {1} minutes ou moins",
			"{0}: share of inhabitants with an open service point within {1} minutes"), b.scope, b.minutes(b.threshold())),
		Note: b.text(reports.T(
			"Au début de chaque demi-heure, trajet aux heures creuses. Un point qui ne donne pas ses horaires n'ouvre la porte à personne ici. Le matin : un point ouvre avant midi chaque semaine ; l'après-midi : un point ferme après 14 h.",
			"At the beginning of each half hour, driving off-peak. A point that does not state its hours opens its door to nobody here. In the morning: a point opens before noon every week; in the afternoon: a point closes after 14:00.",
		)) + reports.SharesOf(b.lang, &b.result.Scope),
		Columns: columns, Rows: b.openingRows(), Frozen: 1,
		Shaded: shaded,
		Chart:  func(l *excel.Layout) *excel.Chart { return b.openingChart(l, days) },
	}
}

// openingRows are the whole day, its halves, then the half hours from the first to the
// last at which any door is open.
func (b *book) openingRows() []openingRow {
	rows := []openingRow{{wholeDay}, {wholeMorning}, {wholeAfternoon}}
	first, end := b.result.Opening.Hours()
	for slot := first; slot < end; slot++ {
		rows = append(rows, openingRow{slot})
	}
	return rows
}

// openShare is the share of people with an open door; blank for nobody at all,
// and where no hours are stated.
func (b *book) openShare(day, slot int) cell {
	opening := &b.result.Opening
	var people int
	switch slot {
	case wholeDay:
		people = opening.Days[day].People
	case wholeMorning, wholeAfternoon:
		people = opening.Halves[2*day+wholeMorning-slot].People
	default:
		people = opening.Slots[day][slot]
	}
	share, known := b.result.Scope.ShareOf(people)
	return b.shareCell(share, known && opening.Stated())
}

// drawnDays are the days whose hours the chart draws: of Monday to Friday the one with
// the most open doors and the one with the fewest, once where they are alike, then those
// of the weekend. All of them would lie over each other.
func (b *book) drawnDays(days int) []int {
	open := func(day int) (people int) {
		for _, n := range b.result.Opening.Slots[day] {
			people += n
		}
		return people
	}
	working := []int{0, 1, 2, 3, 4}
	most := slices.MaxFunc(working, func(a, b int) int { return open(a) - open(b) })
	fewest := slices.MinFunc(working, func(a, b int) int { return open(a) - open(b) })
	drawn := []int{most}
	if b.result.Opening.Slots[fewest] != b.result.Opening.Slots[most] {
		drawn = append(drawn, fewest)
	}
	for day := len(working); day < days; day++ {
		drawn = append(drawn, day)
	}
	return drawn
}

// openingChart draws the half hours of some days; nil without any.
func (b *book) openingChart(l *excel.Layout, days int) *excel.Chart {
	rows := b.openingRows()
	first := slices.IndexFunc(rows, func(r openingRow) bool { return r.slot >= 0 })
	if first < 0 {
		return nil
	}
	chart := &excel.Chart{
		Kind:  excel.Curve,
		Title: b.text(reports.T("Part des habitants avec une porte ouverte, au fil de la journée", "Share of inhabitants with an open door, through the day")),
		Alt: b.text(reports.T(
			"Courbes : part des habitants qui ont un point d'accueil ouvert à portée au début de chaque demi-heure, le jour de semaine le plus ouvert, le moins ouvert, et en fin de semaine. Les valeurs sont dans le tableau.",
			"Curves: share of the inhabitants who have an open service point within reach at the beginning of each half hour, on the weekday with the most open doors, on the one with the fewest, and at the weekend. The values are in the table.",
		)),
		Format: b.percentFormat(0), FromZero: true, Max: 1,
		CategoryTitle: b.text(reports.T("Heure", "Time of day")), Upright: true,
		Width: 600, Height: 340,
	}
	for nth, day := range b.drawnDays(days) {
		chart.Series = append(chart.Series, excel.Series{
			Name: l.Head(dayKey(day)), Categories: l.Part(keyHour, first, len(rows)-1), Values: l.Part(dayKey(day), first, len(rows)-1), Nth: nth,
		})
	}
	return chart
}
