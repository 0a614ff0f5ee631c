package reports

import (
	"fmt"
	"strings"

	"acces30/coverage"
	"acces30/coverage/label"
)

var (
	momentName    = T("{0} {1} à {2}", "{0} {1} at {2}")
	momentHoliday = T("{0} ({1})", "{0} ({1})")
	momentOpen    = Plural{
		T("{0} structure sur {1} est ouverte à ce moment d'après les horaires publiés.", "{0} of {1} structures is open then by the published hours."),
		T("{0} structures sur {1} sont ouvertes à ce moment d'après les horaires publiés.", "{0} of {1} structures are open then by the published hours."),
	}
	momentUntold = Plural{
		T("{0} point d'accueil ne dit pas s'il l'est : personne ne compte sur lui.", "{0} service point does not tell: nobody counts on it."),
		T("{0} points d'accueil ne disent pas s'ils le sont : personne ne compte sur eux.", "{0} service points do not tell: nobody counts on them."),
	}
	holidaysOf = Plural{
		T("Jour férié {1} : {2} ; les portes y sont tenues pour fermées.", "Public holiday {1}: {2}; doors are taken for shut then."),
		T("Jours fériés {1} : {2} ; les portes y sont tenues pour fermées.", "Public holidays {1}: {2}; doors are taken for shut then."),
	}
	holidayOn     = T("{0} {1} ({2})", "{0} {1} ({2})")
	holidayHere   = T("{0} dans {1}", "{0} in {1}")
	momentChanges = T("Par rapport à la semaine entière : {0}.", "Compared with the whole week: {0}.")
)

// MomentName names a moment in a title: mercredi 7 août 2024 à 14:00, and a public
// holiday as such.
func MomentName(l Lang, m *coverage.Moment) string {
	name := momentName.With(l, LowerDay(l, Weekdays[label.DayIndex(m.Day.Weekday())]), Date(l, m.Day), fmt.Sprintf("%02d:%02d", m.Minute/60, m.Minute%60))
	if m.Holiday != label.NoHoliday {
		return momentHoliday.With(l, name, HolidayName(m.Holiday).In(l))
	}
	return name
}

// momentSentence says how many structures are open, and of how many points nothing tells;
// nothing of a whole week.
func momentSentence(l Lang, r *coverage.Result) string {
	m := r.Study.Moment
	if m == nil {
		return ""
	}
	sentence := momentOpen.With(l, r.Scope.Structures, Integer(l, m.Structures))
	if m.Untold > 0 {
		sentence += " " + momentUntold.With(l, m.Untold)
	}
	return sentence
}

// MonthHolidays names the public holidays of the month that a study is of, with the
// départements of each that some of the scope alone have; "" of a month without any.
func MonthHolidays(l Lang, s *coverage.Study) string {
	var names []string
	for _, h := range s.Holidays() {
		name := holidayOn.With(l, LowerDay(l, Weekdays[label.DayIndex(h.Day.Weekday())]), Date(l, h.Day), HolidayName(h.Holiday).In(l))
		if h.Departements != nil {
			name = holidayHere.With(l, name, strings.Join(h.Departements, ", "))
		}
		names = append(names, name)
	}
	if len(names) == 0 {
		return ""
	}
	return holidaysOf.With(l, len(names), OfDate(l, s.Settings.Date, true), strings.Join(names, ", "))
}

// HolidayName names a public holiday.
func HolidayName(h label.Holiday) Text {
	return nameOf([]Text{
		label.NewYear: {"jour de l'An", "New Year's Day"}, label.GoodFriday: {"Vendredi saint", "Good Friday"},
		label.EasterMonday: {"lundi de Pâques", "Easter Monday"}, label.LabourDay: {"fête du Travail", "Labour Day"},
		label.VictoryDay: {"8 mai", "Victory Day"}, label.Ascension: {"Ascension", "Ascension Day"},
		label.WhitMonday: {"lundi de Pentecôte", "Whit Monday"}, label.BastilleDay: {"fête nationale", "Bastille Day"},
		label.Assumption: {"Assomption", "Assumption Day"}, label.AllSaints: {"Toussaint", "All Saints' Day"},
		label.Armistice: {"11 novembre", "Armistice Day"}, label.Christmas: {"Noël", "Christmas Day"},
		label.SaintStephen: {"Saint-Étienne", "Saint Stephen's Day"}, label.Abolition: {"abolition de l'esclavage", "abolition of slavery"},
	}, h)
}
