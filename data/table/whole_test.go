package table

import (
	"fmt"
	"strings"
	"testing"

	"acces30/coverage/fault"
)

// oddityNames are what the tests call oddities.
var oddityNames = [...]string{
	ShortRow: "short row", StrayQuote: "stray quote", WrappedLine: "wrapped line", RepeatedColumn: "repeated column", EncodedTwice: "encoded twice", HeaderOfLines: "header of lines",
	StatedCRS: "stated plane", HiddenSheet: "hidden sheet", LineBreak: "line break", PageOfMany: "page of many", QuotedByOthers: "quoted by others", ErrorValue: "error value",
	UnseenCharacters: "unseen characters", LongText: "long text", Uncomputed: "uncomputed", JoinedCells: "joined cells", HeadingAgain: "heading again", WithoutRowNames: "without row names",
}

// written writes all that was read of a table: a line for its header, one for each
// row, broken row and note; of a polygon its member and its rings, or its fault.
func written(t *Table) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%v %s line %d +%d of %d", t.Format, t.Encoding, t.HeaderLine, t.Above, t.Lines)
	if t.Damaged > 0 {
		fmt.Fprintf(&b, " damaged %d", t.Damaged)
	}
	if t.Numbered {
		b.WriteString(" numbered")
	}
	if t.Sheet != "" {
		fmt.Fprintf(&b, " sheet %s", t.Sheet)
	}
	fmt.Fprintf(&b, ": %s\n", strings.Join(t.Header, "|"))
	for _, r := range t.Rows {
		fmt.Fprintf(&b, "%d: %s", r.Line, strings.ReplaceAll(strings.Join(r.Fields, "|"), "\n", `\n`))
		if s := r.Shape; s != nil && s.Fault == (fault.Says{}) {
			fmt.Fprintf(&b, " %s%v", s.Column, s.Polygons)
		} else if s != nil {
			fmt.Fprintf(&b, " %s: %s", s.Column, s.Fault.EN)
		}
		b.WriteString("\n")
	}
	for _, r := range t.Broken {
		fmt.Fprintf(&b, "%d broken, %s: %s\n", r.Line, r.Reason.EN, r.Text)
	}
	for _, n := range t.Notes {
		fmt.Fprintf(&b, "%d %s %q: %s, %d times\n", n.Line, oddityNames[n.Oddity], n.Column, n.Text, n.Count)
	}
	return strings.TrimSuffix(b.String(), "\n")
}

// checkWritten reads texts and compares all that was read.
func checkWritten(t *testing.T, layout Layout, texts map[string]string) {
	t.Helper()
	for text, want := range texts {
		table, err := Read("f", []byte(text), layout)
		got := ""
		if err != nil {
			got = err.Error()
		} else {
			got = written(table)
		}
		if got != strings.TrimPrefix(strings.ReplaceAll(want, "\n\t\t\t", "\n"), "\n") {
			t.Errorf("%q:\n%s", text, got)
		}
	}
}
