package workbook

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"

	"acces30/coverage"
	"acces30/coverage/label"
	"acces30/reports"
	"acces30/reports/workbook/internal/excel"
)

// daysSheet has the time of every commune to its nearest open door, by day and in an
// evening: first, and alone on paper, those that are far from any on some day.
var daysSheet = sheet{
	name:    reports.T("Jours", "Days"),
	about:   reports.T("Le temps de chaque commune à la porte ouverte la plus proche, jour par jour", "Every commune's time to the nearest open door, day by day"),
	wanted:  wholeWeek,
	content: (*book).days,
}

// wholeWeek reports whether a result is of the whole week, not of a moment of it: else
// the points that are shut then are missing.
func wholeWeek(r *coverage.Result) bool { return r.Study.Moment == nil }

const daysTable = "Jours"

// doorKey is the key of the column of one of the coverage.DoorTimes.
func doorKey(when int) string { return "door" + strconv.Itoa(when) }

func (b *book) days() excel.Content {
	rows := b.longestFirst()
	slices.SortStableFunc(rows, func(x, y *coverage.CommuneAccess) int { return cmp.Compare(b.farDays(y), b.farDays(x)) })
	left := screenOnly(rows, func(c *coverage.CommuneAccess) bool { return b.farDays(c) > 0 })
	times := b.result.DoorTimesShown()
	columns := append(b.identityColumns(), b.populationColumn(),
		column("any", b.text(reports.T("Tout point, ouvert ou non (min)", "Any point, open or not (min)")), 11,
			func(c *coverage.CommuneAccess) cell { return b.timeCell(c, c.ReferenceTime()) }))
	for _, when := range times {
		columns = append(columns, column(doorKey(when), b.text(reports.T("{0} (min)", "{0} (min)"), b.text(reports.DoorTimeName(when))), 10.5,
			func(c *coverage.CommuneAccess) cell { return b.doorCell(c, when) }))
	}
	columns = append(columns,
		column("far", b.text(reports.T("Au-delà de {0} min", "Beyond {0} min"), b.minutes(b.threshold())), 30,
			func(c *coverage.CommuneAccess) cell { return wordCell(b.farTimes(c, times)) }),
		column("maybe", b.text(reports.T("Plus près, mais pas sûrement ouvert", "Nearer, but not surely open")), 60,
			func(c *coverage.CommuneAccess) cell {
				return wordCell(reports.DoorsMaybe(b.lang, b.result.Study, c, times))
			}))
	return &excel.Table[*coverage.CommuneAccess]{
		Name: daysTable,
		Title: b.text(reports.T("{0} : temps de chaque commune au point d'accueil ouvert le plus proche, jour par jour",
			"{0}: time of every commune to its nearest open service point, day by day"), b.scope),
		Note: b.text(reports.T(
			"Un jour, un point compte s'il ouvre ce jour-là chaque semaine, à un moment ou un autre, d'après ses horaires publiés ; un soir, s'il ferme après 18 h un jour au moins du lundi au vendredi. Ouvert certaines semaines, sur rendez-vous seulement ou sans horaires précisés, il n'est tenu ni pour ouvert ni pour fermé : la dernière colonne le nomme quand il est plus près, et l'avant-dernière dit « peut-être » quand il est à {0} minutes ou moins. Le tableau est celui d'une semaine sans jour férié. Trajet du point de référence aux heures creuses ; en jaune, plus de {0} minutes.",
			"On a day a point counts if it opens on that day every week, at some time of it, by the hours published; in an evening, if it closes after 18:00 on one day at least from Monday to Friday. Open in some weeks, by appointment only, or with hours not stated, it is taken neither for open nor for closed: the last column names it where it is nearer, and the one before says “perhaps” where it is within {0} minutes. The table is of a week without a public holiday. Drive from the reference point, off-peak; in yellow, over {0} minutes.",
		), b.minutes(b.threshold())) + b.holidaysNote() + b.paperNote(reports.T(
			"Sur papier : les communes qui, un jour au moins du lundi au samedi, n'ont pas de porte ouverte à {0} min ou moins",
			"On paper: the communes without an open door within {0} min on one day at least from Monday to Saturday"), left, b.minutes(b.threshold())),
		Columns: columns, Rows: rows, Frozen: 2, PrintedTo: "far", ScreenRows: left,
	}
}

// doorCell has the time to the nearest open door, over the threshold in yellow.
func (b *book) doorCell(c *coverage.CommuneAccess, when int) cell {
	if c.Status == coverage.NotComputed {
		return cell{Style: tenthStyle}
	}
	t := c.Doors[when].Sure.Time
	shown := b.timeCell(c, t)
	if t > b.threshold() {
		shown.Style.Fill = excel.PaleAmber
	}
	return shown
}

// farDays counts the days from Monday to Saturday on which no open door is within the
// threshold.
func (b *book) farDays(c *coverage.CommuneAccess) (days int) {
	if c.Status == coverage.NotComputed {
		return 0
	}
	for day := range label.DayIndex(time.Sunday) {
		if c.Doors[day].Sure.Time > b.threshold() {
			days++
		}
	}
	return days
}

// farTimes names the times at which no open door is within the threshold, apart those at
// which one that may be open is.
func (b *book) farTimes(c *coverage.CommuneAccess, times []int) string {
	if c.Status == coverage.NotComputed {
		return ""
	}
	var far, perhaps []string
	for _, when := range times {
		door, name := &c.Doors[when], reports.LowerDay(b.lang, reports.DoorTimeName(when))
		switch {
		case door.Sure.Time <= b.threshold():
		case door.Maybe.Structure != coverage.NoStructure && door.Maybe.Time <= b.threshold():
			perhaps = append(perhaps, name)
		default:
			far = append(far, name)
		}
	}
	var parts []string
	if len(far) > 0 {
		parts = append(parts, strings.Join(far, ", "))
	}
	if len(perhaps) > 0 {
		parts = append(parts, b.text(reports.T("peut-être {0}", "perhaps {0}"), strings.Join(perhaps, ", ")))
	}
	return strings.Join(parts, b.text(reports.T(" ; ", "; ")))
}
