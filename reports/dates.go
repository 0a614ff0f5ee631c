package reports

import (
	"strings"
	"time"

	"acces30/coverage"
	"acces30/coverage/finding"
)

// How the date of the list stands beside the situation.
var (
	asOf        = Text{"{0} ; liste des structures {1}", "{0}; list of structures {1}"}
	asOfNewest  = Text{"{0} ; liste des structures {1} (labellisation la plus récente : {2})", "{0}; list of structures {1} (newest label: {2})"}
	asOfLabels  = Text{"{0} ; labellisation la plus récente de la liste des structures : {1}", "{0}; newest label of the list of structures: {1}"}
	asOfUnknown = Text{"{0} ; date de la liste des structures inconnue", "{0}; date of the list of structures unknown"}
)

// AsOf writes the day of the situation with that of the list of structures: the
// one says nothing without the other. The newest label stands there too where
// it is much older than the list.
func AsOf(l Lang, s *coverage.Study) string {
	if list := &s.List; list.LabelsOlder(s.Settings.MaxListAge) {
		return asOfNewest.With(l, Date(l, s.Settings.Date), OfDate(l, list.Day, list.Month), Date(l, list.Newest))
	}
	return AsOfShort(l, s)
}

// AsOfShort is AsOf without the newest label, for the foot of a page.
func AsOfShort(l Lang, s *coverage.Study) string {
	day, list := Date(l, s.Settings.Date), &s.List
	switch {
	case !list.Known():
		return asOfUnknown.With(l, day)
	case list.By == coverage.DateOfLabels:
		return asOfLabels.With(l, day, Date(l, list.Day))
	}
	return asOf.With(l, day, OfDate(l, list.Day, list.Month))
}

// ListDay writes the day of a list for programs, or its month where only that is
// known; "" when nothing tells.
func ListDay(d coverage.ListDate) string {
	switch {
	case !d.Known():
		return ""
	case d.Month:
		return d.Day.Format("2006-01")
	}
	return d.Day.Format(time.DateOnly)
}

// DateSourceName says how the date of a list is known.
func DateSourceName(s coverage.DateSource) Text {
	names := map[coverage.DateSource]Text{
		coverage.DateStated:    {"un réglage", "a setting"},
		coverage.DatePublished: {"son éditeur", "its publisher"},
		coverage.DateOfName:    {"le nom du fichier", "the file's name"},
		coverage.DateOfLabels:  {"sa labellisation la plus récente", "its newest label"},
	}
	if text, known := names[s]; known {
		return text
	}
	return unknownName
}

// alert begins what must be read with the answer.
var alert = Text{"Attention. {0}", "Caution. {0}"}

// Alerts says what was noticed that bears on every figure: old inputs, missing
// neighbours. It stands beside the answer wherever that stands; "" when there is
// nothing to say.
func Alerts(l Lang, findings []finding.Finding) string {
	var noticed []string
	for _, f := range findings {
		if f.Kind.Front {
			text, _ := Describe(l, f)
			noticed = append(noticed, text)
		}
	}
	if len(noticed) == 0 {
		return ""
	}
	return alert.With(l, strings.Join(noticed, " "))
}

// AnswerWithAlerts is the answer, and what must be read with it.
func AnswerWithAlerts(l Lang, r *coverage.Result) string {
	return strings.TrimSpace(Answer(l, r) + " " + Alerts(l, r.Findings))
}
