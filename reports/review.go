package reports

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"acces30/coverage/refusal"
)

// Why an edition must be looked at, and how it becomes the good one.
var (
	reviewAgainst = Text{
		"édition à vérifier, écrite à part dans {0} ; la dernière bonne ({1}) reste en place. {2} Si tout est juste : acces30 accept {0}",
		"edition for review, written aside in {0}; the last good one ({1}) stays in place. {2} If all is right: acces30 accept {0}",
	}
	reviewFirst = Text{
		"édition à vérifier, écrite à part dans {0}. {1} Si tout est juste : acces30 accept {0}",
		"edition for review, written aside in {0}. {1} If all is right: acces30 accept {0}",
	}
)

// ReviewReasons says why an edition must be looked at, a sentence for each reason.
func ReviewReasons(l Lang, why []*refusal.Refusal) []string {
	sentences := make([]string, len(why))
	for i, r := range why {
		sentences[i] = Refusal(l, r)
	}
	return sentences
}

// ClockReason says that the clock, which tells the date of an edition, is behind the
// moment at which an earlier run made another one, and what to do in either case.
func ClockReason(l Lang, now time.Time, edition string, made time.Time) string {
	return clockBack.With(l, Date(l, now.In(Paris())), edition, Date(l, made.In(Paris())))
}

var clockBack = T(
	"l'horloge est au {0}, et l'édition {1} a été faite le {2} d'après elle : si la date d'aujourd'hui est fausse, réglez l'horloge et relancez ; si l'autre l'était, retirez cette édition (acces30 withdraw {1})",
	"the clock is at {0}, and the edition {1} was made on {2} by it: if today's date is wrong, set the clock and run again; if the other one was, withdraw that edition (acces30 withdraw {1})",
)

// ReviewLine says on one line that an edition waits in a folder, against which good
// one ("" when it is the first), why, and what to do.
func ReviewLine(l Lang, folder, good string, reasons []string) string {
	var why strings.Builder
	for i, reason := range reasons {
		if i > 0 {
			why.WriteString(" ")
		}
		first, size := utf8.DecodeRuneInString(reason)
		why.WriteString(string(unicode.ToUpper(first)) + reason[size:])
		if !strings.HasSuffix(reason, "?") && !strings.HasSuffix(reason, ".") {
			why.WriteString(".")
		}
	}
	if good == "" {
		return reviewFirst.With(l, folder, why.String())
	}
	return reviewAgainst.With(l, folder, good, why.String())
}
