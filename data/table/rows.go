package table

import (
	"slices"
	"strings"
)

// keepShort keeps a row that ends before the last columns: programs leave out
// the empty fields at the end of a row. The same comes of a line break in a field
// without quotes, which cuts a row into pieces: those that make a whole row
// together are broken.
func (t *Table) keepShort(r record, visit func(*Table, Row) error) error {
	r.Fields = slices.Clone(r.Fields)
	t.short = append(t.short, r)
	for len(t.short) > 1 {
		fields := 1
		for _, piece := range t.short {
			fields += len(piece.Fields) - 1
		}
		switch {
		case fields < len(t.Header):
			return nil
		case fields == len(t.Header):
			for _, piece := range t.short {
				t.breakRow(piece)
			}
			t.short = t.short[:0]
			return nil
		}
		if err := t.fill(visit); err != nil {
			return err
		}
	}
	return nil
}

// releaseShort hands over the rows kept.
func (t *Table) releaseShort(visit func(*Table, Row) error) error {
	for len(t.short) > 0 {
		if err := t.fill(visit); err != nil {
			return err
		}
	}
	return nil
}

// fill hands over the first of the rows kept, with empty fields at its end.
func (t *Table) fill(visit func(*Table, Row) error) error {
	r := t.short[0]
	t.short = t.short[1:]
	t.note(ShortRow, r.Line, "", strings.Join(r.Fields, t.separator))
	for len(r.Fields) < len(t.Header) {
		r.Fields = append(r.Fields, "")
	}
	return t.handOver(r.Row, visit)
}

// findRepeated finds the columns that have the name of another, which joins of
// tables leave.
func (t *Table) findRepeated() {
	at := make(map[string][]int, len(t.Header))
	for i, name := range t.Header {
		if folded := Fold(name); folded != "" {
			at[folded] = append(at[folded], i)
		}
	}
	t.repeated = nil
	for i, name := range t.Header {
		if same := at[Fold(name)]; len(same) > 1 && same[0] == i {
			t.repeated = append(t.repeated, same)
			t.note(RepeatedColumn, t.HeaderLine, name, name)
			t.Notes[len(t.Notes)-1].Count = len(same)
		}
	}
}

// joinRepeated writes into the first column of a name what the row says under it:
// of several, the values of one place among the columns of their names, the first
// where all of these say something, so that a latitude keeps its longitude; else
// the first that says anything.
func (t *Table) joinRepeated(row *Row) {
	if len(t.repeated) == 0 {
		return
	}
	said := func(index int) bool { return strings.TrimSpace(row.Fields[index]) != "" }
	whole := 0
	for ; whole < len(t.repeated[0]); whole++ {
		if !slices.ContainsFunc(t.repeated, func(same []int) bool { return whole < len(same) && !said(same[whole]) }) {
			break
		}
	}
	for _, same := range t.repeated {
		from := slices.IndexFunc(same, said)
		if whole < len(same) && said(same[whole]) {
			from = whole
		}
		if from > 0 {
			row.Fields[same[0]] = row.Fields[same[from]]
			t.held[same[0]] = true
		}
	}
}

// heldColumns tells the columns that hold something; nil while the rows are not
// all known.
func (t *Table) heldColumns() []bool {
	if len(t.Rows) == 0 {
		return nil
	}
	return t.held
}
