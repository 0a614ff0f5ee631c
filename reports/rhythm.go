package reports

import (
	"strconv"
	"strings"

	"acces30/coverage/label"
)

var (
	oddWeeks   = T("semaines impaires", "odd weeks")
	evenWeeks  = T("semaines paires", "even weeks")
	everyOther = T("une semaine sur deux", "every second week")
	everyWeeks = T("toutes les {0} semaines", "every {0} weeks")
	ofTheMonth = T("{0} du mois", "{0} of the month")
	andNth     = T(" et ", " and ")
	nths       = [...]Text{T("1er", "1st"), T("2e", "2nd"), T("3e", "3rd"), T("4e", "4th"), T("5e", "5th"), T("dernier", "last")}
)

// RhythmName says which weeks hours are held in: semaines impaires, 1er et 3e du
// mois; nothing for every week.
func RhythmName(l Lang, r label.Rhythm) string {
	switch {
	case r.Weekly():
		return ""
	case r.Month != 0:
		var which []string
		for n := range nths {
			if r.Month&(1<<n) != 0 {
				which = append(which, nths[n].In(l))
			}
		}
		return ofTheMonth.With(l, strings.Join(which, andNth.In(l)))
	case r.Parity == label.Odd:
		return oddWeeks.In(l)
	case r.Parity == label.Even:
		return evenWeeks.In(l)
	case r.Every == 2:
		return everyOther.In(l)
	}
	return everyWeeks.With(l, strconv.Itoa(int(r.Every)))
}
