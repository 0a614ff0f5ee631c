package workbook

import (
	"context"
	"fmt"

	"acces30/coverage"
	"acces30/reports"
)

// Looks of running text below the table of sources.
var (
	partLook    = look{bold: true, size: 12, color: blue}
	headingLook = look{bold: true, wrap: true}
	bodyLook    = look{wrap: true}
)

// addSources writes the table of what was read and, below it, the method, the
// measured accuracy, the limits and the glossary.
func (b *book) addSources(ctx context.Context) error {
	_, err := addTable(ctx, b, &table[coverage.Input]{
		sheet:   b.text(reports.SheetSources),
		name:    "Sources",
		title:   b.text(reports.TitleSources, b.scope),
		note:    b.text(reports.NoteSources),
		columns: b.sourceColumns(),
		rows:    b.result.Study.Inputs,
		after:   b.addMethod,
	})
	return err
}

func (b *book) sourceColumns() []column[coverage.Input] {
	return []column[coverage.Input]{
		{"use", b.text(reports.HeadUse), 24, func(i coverage.Input) cell { return wordCell(b.text(reports.RoleName(i.Role))) }},
		{"title", b.text(reports.HeadTitle), 34, func(i coverage.Input) cell { return wordCell(i.Title) }},
		{"publisher", b.text(reports.HeadPublisher), 22, func(i coverage.Input) cell { return wordCell(i.Publisher) }},
		{"vintage", b.text(reports.HeadVintage), 18, func(i coverage.Input) cell { return wordCell(i.Vintage) }},
		{"licence", b.text(reports.HeadLicence), 18, func(i coverage.Input) cell { return wordCell(i.Licence) }},
		{"file", b.text(reports.HeadFile), 24, func(i coverage.Input) cell {
			if i.BuiltIn {
				return wordCell(fmt.Sprintf("%s (%s)", i.File, b.text(reports.BuiltIn)))
			}
			return wordCell(i.File)
		}},
		{"rows", b.text(reports.HeadRows), 9, func(i coverage.Input) cell { return rowsCell(i, i.Rows) }},
		{"kept", b.text(reports.HeadKept), 9.5, func(i coverage.Input) cell { return rowsCell(i, i.Kept) }},
		{"sha256", b.text(reports.HeadSHA256), 24, func(i coverage.Input) cell { return textCell(i.SHA256) }},
	}
}

// rowsCell counts rows of an input; blank for one that was not read as rows,
// such as roads, or the trips that the published parameters were fitted on.
func rowsCell(i coverage.Input, rows int) cell {
	if i.Rows == 0 && (i.SHA256 == "" || i.Role == coverage.RoleRoads) {
		return cell{look: integerLook}
	}
	return intCell(rows)
}

// Running text stands in columns B to F, its headings in A.
const (
	bodyFrom, bodyTo = "B", "F"
	bodyWidth        = 34 + 22 + 18 + 18 + 24
)

// addMethod writes the running text from a row on.
func (b *book) addMethod(w *sheetWriter, row int) {
	row = b.addTopics(w, row+1, reports.PartMethod, reports.Method(b.lang, b.result))
	w.breakPage(row + 1)
	if len(b.result.Study.RoadsInfo.Accuracy) > 0 {
		row = b.addAccuracy(w, row+1)
	}
	if len(b.result.Bands) > 0 {
		row = b.addFidelity(w, row+1)
	}
	row = b.addTopics(w, row+1, reports.PartLimits, reports.Limits(b.lang, b.result))
	b.addTopics(w, row+1, reports.PartGlossary, reports.Glossary(b.lang))
}

// addTopics writes a part of the text and returns the next free row.
func (b *book) addTopics(w *sheetWriter, row int, part reports.Text, topics []reports.Topic) int {
	w.row(row, 22, cell{value: b.text(part), look: partLook})
	for _, t := range topics {
		row++
		b.addParagraph(w, row, t.Heading, t.Body)
	}
	return row + 1
}

// addParagraph writes a heading and its text. Excel does not find the height
// of joined cells: it is set here, on the safe side.
func (b *book) addParagraph(w *sheetWriter, row int, heading, body string) {
	lines := max(wrappedLines(body, bodyWidth), wrappedLines(heading, 22))
	w.row(row, float64(lines)*13.5+4,
		cell{value: heading, look: headingLook}, cell{value: body, look: bodyLook})
	w.merge(fmt.Sprint(bodyFrom, row), fmt.Sprint(bodyTo, row))
}

// addAccuracy writes the measured error by band of time and returns the next
// free row.
func (b *book) addAccuracy(w *sheetWriter, row int) int {
	w.row(row, 22, cell{value: b.text(reports.PartAccuracy), look: partLook})
	b.addParagraph(w, row+1, "", b.text(reports.AccuracyNote))
	head := func(t reports.Text) cell { return cell{value: b.text(t), look: headLook} }
	w.row(row+2, 38, head(reports.AccuracyBand), head(reports.AccuracyPairs),
		head(reports.AccuracyAbsolute), head(reports.AccuracySigned), head(reports.AccuracyNinthDecile))
	row += 3
	for _, band := range b.result.Study.RoadsInfo.Accuracy {
		name := b.text(reports.AccuracyFromTo, reports.Decimal(b.lang, band.From, 0), reports.Decimal(b.lang, band.To, 0))
		w.row(row, 0, wordCell(name), intCell(band.Pairs),
			b.errorCell(band.MedianAbsolute, ""), b.errorCell(band.Median, "+"), b.errorCell(band.NinthDecile, ""))
		row++
	}
	return row
}

// errorCell is an error as a share, with its sign where it has one.
func (b *book) errorCell(share float64, plus string) cell {
	percent := b.percentFormat(1)
	return cell{value: share, look: numberLook(plus + percent + ";-" + percent + ";" + percent)}
}
