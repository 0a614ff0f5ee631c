package workbook

import (
	"fmt"

	"acces30/coverage"
	"acces30/reports"
	"acces30/reports/workbook/internal/excel"
	"acces30/reports/workbook/internal/method"
)

// sourcesSheet has the table of what was read and, below it, the method, the
// measured accuracy, the limits and the glossary.
var sourcesSheet = sheet{
	name:    reports.T("Sources et méthode", "Sources and method"),
	about:   reports.T("Les données, leurs licences, la méthode, la précision mesurée, les limites", "The data, their licences, the method, the accuracy measured, the limits"),
	content: (*book).sources,
}

func (b *book) sources() excel.Content {
	return &excel.Table[coverage.Input]{
		Name:  "Sources",
		Title: b.text(reports.T("{0} : sources et méthode", "{0}: sources and method"), b.scope),
		Note: b.text(reports.T(
			"Les données lues, puis la méthode, la précision mesurée, les limites et le glossaire. Les empreintes des fichiers se lisent à l'écran, en dernière colonne.",
			"The data read, then the method, the measured accuracy, the limits and the glossary. The files' hashes are on the screen, in the last column.",
		)),
		Columns: b.sourceColumns(), Rows: b.result.Study.Inputs,
		PrintedTo: lastSource, Lying: true,
		After: b.writeMethod,
	}
}

// lastSource is the key of the last column that is printed.
const lastSource = "kept"

// sourceWidths are the widths of the columns, in digits.
var sourceWidths = []float64{26, 58, 30, 22, 18, 34, 9, 9.5, 24}

func (b *book) sourceColumns() []excel.Column[coverage.Input] {
	return []excel.Column[coverage.Input]{
		column("use", b.text(reports.T("Donnée", "Data")), sourceWidths[0], func(i coverage.Input) cell { return wordCell(b.text(reports.RoleName(i.Role))) }),
		column("title", b.text(reports.T("Titre", "Title")), sourceWidths[1], func(i coverage.Input) cell { return wordCell(i.Title) }),
		column("publisher", b.text(reports.T("Éditeur", "Publisher")), sourceWidths[2], func(i coverage.Input) cell { return wordCell(i.Publisher) }),
		column("vintage", b.text(reports.T("Millésime", "Vintage")), sourceWidths[3], func(i coverage.Input) cell { return wordCell(i.Vintage) }),
		column("licence", b.text(reports.T("Licence", "Licence")), sourceWidths[4], func(i coverage.Input) cell { return wordCell(i.Licence) }),
		column("file", b.text(headFile), sourceWidths[5], func(i coverage.Input) cell {
			switch {
			case i.BuiltIn && i.File == "":
				return wordCell(b.text(reports.BuiltIn))
			case i.BuiltIn:
				return wordCell(fmt.Sprintf("%s (%s)", i.File, b.text(reports.BuiltIn)))
			}
			return wordCell(i.File)
		}),
		column("rows", b.text(reports.T("Lignes lues", "Rows read")), sourceWidths[6], func(i coverage.Input) cell { return rowsCell(i, i.Rows) }),
		column(lastSource, b.text(reports.T("Lignes retenues", "Rows kept")), sourceWidths[7], func(i coverage.Input) cell { return rowsCell(i, i.Kept) }),
		column("sha256", b.text(reports.T("SHA-256", "SHA-256")), sourceWidths[8], func(i coverage.Input) cell { return textCell(i.SHA256) }),
	}
}

// rowsCell counts rows of an input; blank where there are none to count.
func rowsCell(i coverage.Input, rows int) cell {
	if !i.Counted() {
		return cell{Style: integerStyle}
	}
	return intCell(rows)
}

// Styles of running text below the table of sources.
var (
	partStyle    = excel.Style{Bold: true, Size: 12, Color: excel.Blue}
	headingStyle = excel.Style{Bold: true, Wrap: true}
	bodyStyle    = excel.Style{Wrap: true}
)

// Running text stands in columns B to H, its headings in A.
const (
	bodyFrom, bodyTo = "B", "H"
	headingWidth     = 24
)

// bodyWidth is how wide running text is, in digits.
func bodyWidth() float64 {
	width := 0.0
	for _, w := range sourceWidths[1:8] {
		width += w
	}
	return width
}

// writeMethod writes the running text from a row on. The small tables in it are not
// parted on paper.
func (b *book) writeMethod(w *excel.Writer, row int) {
	row = b.writeTopics(w, row+1, reports.T("Méthode", "Method"), append(method.Topics(b.lang, b.result), method.Changes(b.lang, b.changes)...))
	table := func(write func(*excel.Writer, int) int) {
		from := row + 1
		row = write(w, from)
		w.Keep(from, row-1)
	}
	if len(b.result.Study.RoadsInfo.Accuracy) > 0 {
		table(b.writeAccuracy)
	}
	if b.result.PeopleModelled && len(b.result.Study.RoadsInfo.ShareErrors) > 0 {
		table(b.writeShareErrors)
		if len(b.result.Study.RoadsInfo.CountryErrors) > 0 {
			table(b.writeCountryErrors)
		}
	}
	if len(b.result.Study.RoadsInfo.Errors) > 0 {
		table(b.writeErrors)
	}
	if len(b.result.Bands) > 0 {
		table(b.writeFidelity)
	}
	row = b.writeTopics(w, row+1, reports.T("Limites connues", "Known limits"), method.Limits(b.lang, b.result))
	b.writeTopics(w, row+1, reports.T("Glossaire", "Glossary"), method.Glossary(b.lang))
}

// writeTopics writes a part of the text and returns the next free row.
func (b *book) writeTopics(w *excel.Writer, row int, part reports.Text, topics []method.Topic) int {
	w.Row(row, 22, cell{Value: b.text(part), Style: partStyle})
	w.Keep(row, row+1)
	for _, t := range topics {
		row++
		writeParagraph(w, row, t.Heading, t.Body)
	}
	return row + 1
}

// writeParagraph writes a heading and its text. Excel does not find the height
// of joined cells: it is set here, on the safe side.
func writeParagraph(w *excel.Writer, row int, heading, body string) {
	lines := max(excel.Lines(body, bodyWidth()), excel.Lines(heading, headingWidth))
	w.Row(row, float64(lines)*12.75+3,
		cell{Value: heading, Style: headingStyle}, cell{Value: body, Style: bodyStyle})
	w.Merge(fmt.Sprint(bodyFrom, row), fmt.Sprint(bodyTo, row))
}
