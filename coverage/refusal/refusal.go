package refusal

import (
	"strconv"
	"strings"
	"time"

	"acces30/coverage/fault"
	"acces30/coverage/finding"
)

// Says is the sentence of a refusal in French and in English, with blanks {0},
// {1} for its details.
type Says struct{ FR, EN string }

// Refusal is why the inputs, each of which can be read, carry no answer
// together.
type Refusal struct {
	Says    Says
	Details []finding.Detail
}

func refuse(says Says, details ...finding.Detail) *Refusal { return &Refusal{says, details} }

// Error says it in English, for logs and tests; reports say it in the language
// of the reader.
func (r *Refusal) Error() string { return r.Fill(r.Says.EN, plain{}) }

// French says it in French, without the marks of its numbers that reports have.
func (r *Refusal) French() string { return r.Fill(r.Says.FR, plain{french: true}) }

// Fill fills the blanks of a text with the details.
func (r *Refusal) Fill(text string, n finding.Notation) string {
	pairs := make([]string, 0, 2*len(r.Details))
	for i, detail := range r.Details {
		pairs = append(pairs, "{"+strconv.Itoa(i)+"}", detail.In(n))
	}
	return strings.NewReplacer(pairs...).Replace(text)
}

// plain writes details without a language's own marks.
type plain struct{ french bool }

// Number writes a number with a decimal point.
func (plain) Number(x float64, decimals int) string { return strconv.FormatFloat(x, 'f', decimals, 64) }

// Reference names a reference point.
func (plain) Reference(r finding.Reference) string {
	if r == finding.Centroid {
		return "centroid"
	}
	return "chef-lieu"
}

// Dated writes a day, or the month that it is in.
func (p plain) Dated(day time.Time, month bool) string {
	layout := time.DateOnly
	if month {
		layout = "2006-01"
	}
	return p.Says(fault.T("du ", "of ")) + day.Format(layout)
}

// Says chooses the words of the language.
func (p plain) Says(words fault.Says) string {
	if p.french {
		return words.FR
	}
	return words.EN
}
