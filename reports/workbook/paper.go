package workbook

import (
	"cmp"
	"slices"

	"acces30/coverage"
	"acces30/coverage/road"
	"acces30/reports"
)

// aPage is how many rows of a table a page of paper takes, about: a table that is no
// longer is printed whole.
const aPage = 50

// screenOnly returns how many of the last rows of a table are for the screen alone:
// those from the first on that paper says nothing with, unless all fit on a page.
func screenOnly[T any](rows []T, onPaper func(T) bool) int {
	if len(rows) <= aPage {
		return 0
	}
	printed := slices.IndexFunc(rows, func(row T) bool { return !onPaper(row) })
	if printed < 0 {
		return 0
	}
	return len(rows) - printed
}

// paperNote says, as the end of a note, what of a table is printed and how many rows
// are not; "" where all are.
func (b *book) paperNote(printed reports.Text, left int, args ...string) string {
	if left == 0 {
		return ""
	}
	return " " + b.text(printed, args...) + paperLeft.With(b.lang, left, reports.Integer(b.lang, left))
}

// paperLeft ends what paperNote says.
var paperLeft = reports.Plural{
	One:  reports.T(" ; la ligne restante se lit à l'écran.", "; the row left is on the screen."),
	Many: reports.T(" ; les {0} autres lignes se lisent à l'écran.", "; the other {0} rows are on the screen."),
}

// longestFirst returns the communes in scope, those without a time first, then by time,
// the longest first, then by code.
func (b *book) longestFirst() []*coverage.CommuneAccess {
	rows := make([]*coverage.CommuneAccess, len(b.result.Communes))
	for i := range rows {
		rows[i] = &b.result.Communes[i]
	}
	timeOf := func(c *coverage.CommuneAccess) road.Deciseconds {
		if c.Status == coverage.NotComputed {
			return road.Unreached
		}
		return c.Time()
	}
	slices.SortStableFunc(rows, func(x, y *coverage.CommuneAccess) int { return cmp.Compare(timeOf(y), timeOf(x)) })
	return rows
}
