package data

import (
	"slices"
	"strings"

	"acces30/coverage/fault"
	"acces30/coverage/finding"
	"acces30/coverage/label"
	"acces30/data/input"
	"acces30/data/insee"
	"acces30/data/parse"
	"acces30/data/table"
)

// record is a row whose values are being read. It collects the findings about
// them; most are reported only if what the row describes is in the study area.
type record struct {
	table    *table.Table
	columns  []table.Column
	indexes  []int // of the columns in the table, or table.Missing
	row      table.Row
	subject  string    // of the findings: the name of what the row describes
	hours    readHours // of the rows before, where they are remembered
	findings []finding.Finding
}

// text returns a column's value without the spaces around it, "" where the
// table has no such column.
func (r *record) text(column int) string {
	if index := r.indexes[column]; index != table.Missing {
		return strings.TrimSpace(r.row.Fields[index])
	}
	return ""
}

// has reports whether the table has a column.
func (r *record) has(column int) bool { return r.indexes[column] != table.Missing }

// source returns where a column's value stands, or where the row stands when
// column is table.Missing.
func (r *record) source(column int) finding.Source {
	s := finding.Source{File: r.table.File, Line: r.row.Line}
	if column == table.Missing {
		return s
	}
	s.Column = r.columns[column].Names[0]
	if index := r.indexes[column]; index != table.Missing {
		s.Column = r.table.Header[index]
	}
	return s
}

// report adds a finding about a column's value.
func (r *record) report(f finding.Finding, column int, value string) {
	r.findings = append(r.findings, f.At(r.source(column), r.subject, value))
}

// commune reads a commune's code, with the help of its département where a column
// has it. A repaired code is a finding; a text that is no code is returned as it
// stands.
func (r *record) commune(column, departement int) (code string, ok bool) {
	text, dep := r.text(column), ""
	if departement != table.Missing {
		dep, _ = insee.ParseDepartement(r.text(departement))
	}
	code, repaired, ok := insee.ParseCommune(text, dep)
	if !ok {
		return text, false
	}
	if repaired {
		r.report(finding.CommuneCodeRepaired.Found(finding.Word(code)), column, text)
	}
	return code, true
}

// week reads the columns of a week from Monday on; a day of which the table has
// no column is closed (in a list of structures, readWeekdays has another look). Placeholders, overlaps and appointments are one finding
// each for the whole week.
func (r *record) week(days []int) label.Week {
	var week label.Week
	reported := make(map[finding.Kind0]bool)
	once := func(seen bool, kind finding.Kind0, column int) {
		if seen && !reported[kind] {
			reported[kind] = true
			r.report(kind.Found(), column, r.text(column))
		}
	}
	for d, column := range days {
		day := r.hours.of(r.text(column))
		if day.Unreadable {
			r.report(finding.HoursInvalid.Found(), column, r.text(column))
		}
		if day.Unreadable || day.Unstated {
			week.Unknown |= 1 << d
		}
		week.Days[d] = day.Open
		week.Stated = week.Stated || len(day.Open) > 0
		for _, some := range day.Sometimes {
			week.Add(d, some.Interval, some.Rhythm)
		}
		once(day.Placeholder, finding.HoursPlaceholder, column)
		once(day.Overlap, finding.HoursOverlap, column)
		once(day.Appointment, finding.HoursAppointment, column)
	}
	return week
}

// readHours are texts of opening hours and what they say: most weeks of a list say
// the same few things.
type readHours map[string]parse.DayHours

// maxReadHours is how many texts are remembered.
const maxReadHours = 10_000

// of returns what a text of one day says; its hours belong to the caller.
func (h readHours) of(text string) parse.DayHours {
	day, known := h[text]
	if !known {
		day = parse.Hours(text)
		if h != nil && len(h) < maxReadHours {
			h[text] = day
		}
	}
	day.Open = slices.Clone(day.Open)
	return day
}

// tableFindings returns the findings about a table as a whole: rows that can't be
// split into fields, the encoding, the sheet, where the header stands, which
// of the wanted columns are absent, and which may have been meant for some that are.
func tableFindings(t *table.Table, columns []table.Column, indexes []int, wanted ...int) []finding.Finding {
	var findings []finding.Finding
	report := func(f finding.Finding, line int, value string) {
		findings = append(findings, f.At(finding.Source{File: t.File, Line: line}, "", value))
	}
	for _, n := range t.Notes {
		source := finding.Source{File: t.File, Line: n.Line, Column: n.Column}
		findings = append(findings, noted(n).At(source, "", n.Text))
	}
	for _, b := range t.Broken {
		report(finding.RowBroken.Found(finding.Said(b.Reason)), b.Line, b.Text)
	}
	if t.Encoding != "" && t.Encoding != table.UTF8 {
		report(finding.Encoding.Found(), 0, string(t.Encoding))
	}
	if t.Damaged > 0 {
		report(finding.EncodingDamaged.Found(), t.Damaged, "")
	}
	if t.Numbered {
		report(finding.RowsNumbered.Found(), 0, "")
	}
	if t.Sheet != "" {
		report(finding.SheetRead.Found(), 0, t.Sheet)
	}
	if t.Above > 0 {
		report(finding.HeaderBelow.Found(finding.Count(t.Above)), 0, "")
	}
	for _, column := range wanted {
		if indexes[column] == table.Missing {
			report(finding.ColumnAbsent.Found(), 0, columns[column].Names[0])
		}
	}
	for _, m := range t.Misspelt(columns, indexes) {
		report(finding.ColumnMisspelt.Found(finding.Word(m.Meant), finding.Word(t.File)), 0, m.Column)
	}
	return findings
}

// TableFindings tells what was done to read a table of another room, in bounded memory.
func TableFindings(t *table.Table) []finding.Finding {
	var list finding.List
	list.Add(tableFindings(t, nil, nil)...)
	return list.All()
}

// noRow says why no row of a table is what it should be: by the first that is none.
func noRow(t *table.Table, meant fault.Says, findings []finding.Finding) error {
	for _, b := range t.Broken {
		return input.Errorf(t.File, fault.T("aucune ligne n'est %s : la ligne %d a %s (%s)", "no row is %s: line %d has %s (%s)"), meant, b.Line, b.Reason, b.Text)
	}
	for _, f := range findings {
		if f.Source.Line > 0 && f.Kind == finding.CommuneCodeInvalid.Kind {
			return input.Errorf(t.File, fault.T("aucune ligne n'est %s : la ligne %d a %q dans la colonne %q, qui n'est pas un code de commune comme 57463", "no row is %s: line %d has %q in the column %q, which is no code of a commune such as 57463"), meant, f.Source.Line, f.Value, f.Source.Column)
		}
	}
	if len(t.Rows) == 0 {
		return input.Errorf(t.File, fault.T("aucune ligne n'est %s : il n'y en a aucune sous les en-têtes", "no row is %s: there is none below the header"), meant)
	}
	return input.Errorf(t.File, fault.T("aucune ligne n'est %s", "no row is %s"), meant)
}

// noted returns the finding about an oddity of a table.
func noted(n table.Note) finding.Finding {
	count := finding.Count(n.Count)
	switch n.Oddity {
	case table.ShortRow:
		return finding.RowsShort.Found(count)
	case table.StrayQuote:
		return finding.StrayQuotes.Found(count)
	case table.WrappedLine:
		return finding.RowsWrapped.Found(count)
	case table.RepeatedColumn:
		return finding.ColumnRepeated.Found(count)
	case table.EncodedTwice:
		return finding.EncodedTwice.Found(count)
	case table.HeaderOfLines:
		return finding.HeaderOfLines.Found(count)
	case table.LineBreak:
		return finding.LineBreak.Found(count)
	case table.PageOfMany:
		return finding.PageOfMany.Found()
	case table.QuotedByOthers:
		return finding.QuotedByOthers.Found()
	case table.WithoutRowNames:
		return finding.WithoutRowNames.Found()
	case table.ErrorValue:
		return finding.ErrorValues.Found(count)
	case table.LongText:
		return finding.TextsTooLong.Found(count)
	case table.UnseenCharacters:
		return finding.UnseenCharacters.Found(count)
	case table.Uncomputed:
		return finding.FormulasUncomputed.Found(count)
	case table.JoinedCells:
		return finding.CellsJoined.Found(count)
	case table.HeadingAgain:
		return finding.HeadingsAgain.Found(count)
	case table.StatedCRS:
		return finding.CoordinatesStated.Found()
	}
	return finding.SheetHidden.Found()
}
