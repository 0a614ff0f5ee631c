package table

import (
	"bytes"
	"errors"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"acces30/coverage/fault"
	"acces30/data/input"

	"github.com/xuri/excelize/v2"
)

// openXLSX returns the rows of a workbook's sheet. The library that reads
// workbooks may panic on hostile ones: that is an error like any other.
func (t *Table) openXLSX(content []byte, layout Layout) (source, error) {
	content, err := t.checkZip(content)
	if err != nil {
		return nil, err
	}
	var rows []record
	err = t.guard(func() error {
		book, err := excelize.OpenReader(bytes.NewReader(content), excelize.Options{
			RawCellValue: true, UnzipSizeLimit: layout.limit(), UnzipXMLSizeLimit: min(layout.limit(), maxPart),
		})
		if err != nil {
			if strings.Contains(err.Error(), "size exceeds") {
				return tooLarge(t.File, layout.limit())
			}
			return input.Errorf(t.File, fault.T("ce classeur est endommagé, enregistrez-le de nouveau : %v", "is a damaged workbook: %v"), err)
		}
		defer book.Close()
		if by, err := book.GetAppProps(); err == nil {
			t.Program = by.Application
		}
		if by, err := book.GetDocProps(); err == nil {
			t.Author = by.Creator
		}
		if t.Sheet, err = t.chooseSheet(book, &layout); err != nil {
			return err
		}
		rows, err = t.sheetRows(book, t.Sheet, 0)
		if header := layout.headerAmong(rows[:min(len(rows), headerWithin)]); header.lines > 0 {
			last := header.at + header.lines - 1
			t.readSheet(book, rows, rows[last].Line)
			t.writeDays(book, header, rows[last+1:], &layout)
		}
		t.Sheet, t.Program, t.Author = input.Seen(t.Sheet), input.Seen(t.Program), input.Seen(t.Author)
		return err
	})
	if err != nil {
		return nil, err
	}
	return func(yield func(record) error) error {
		for _, row := range rows {
			if err := yield(row); err != nil {
				return err
			}
		}
		return nil
	}, nil
}

// guard turns a panic of the library into an error.
func (t *Table) guard(read func() error) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = input.Errorf(t.File, fault.T("ce classeur est endommagé, enregistrez-le de nouveau : %v", "is a damaged workbook: %v"), p)
		}
	}()
	return read()
}

// chooseSheet returns the sheet asked for, else the first one with all that is
// required, else the first one that holds anything; hidden ones come after all
// that can be seen.
func (t *Table) chooseSheet(book *excelize.File, layout *Layout) (string, error) {
	sheets := book.GetSheetList()
	if layout.Sheet != "" {
		for _, name := range sheets {
			if strings.EqualFold(name, strings.TrimSpace(layout.Sheet)) {
				return name, nil
			}
		}
		return "", input.Errorf(t.File, fault.T("aucune feuille ne s'appelle %q ; ses feuilles sont : %s", "has no sheet %q; its sheets are: %s"), layout.Sheet, strings.Join(sheets, ", "))
	}
	hidden := func(name string) bool {
		visible, err := book.GetSheetVisible(name)
		return err == nil && !visible
	}
	slices.SortStableFunc(sheets, func(a, b string) int { return oneIf(hidden(a)) - oneIf(hidden(b)) })
	filled := ""
	for _, name := range sheets {
		first, err := t.sheetRows(book, name, headerWithin)
		if err != nil {
			return "", err
		}
		if header := layout.headerAmong(first); header.lines > 0 && layout.complete(header.names) {
			t.noteHidden(name, hidden(name))
			return name, nil
		}
		if filled == "" && slices.ContainsFunc(first, func(r record) bool { return !blank(r.Fields) }) {
			filled = name
		}
	}
	if filled == "" {
		return "", input.Errorf(t.File, fault.T("le fichier est vide", "is empty"))
	}
	t.noteHidden(filled, hidden(filled))
	return filled, nil
}

// noteHidden notes that the sheet read is a hidden one.
func (t *Table) noteHidden(name string, hidden bool) {
	if hidden {
		t.note(HiddenSheet, 0, "", name)
	}
}

// sheetRows reads the first rows of a sheet, all with 0, but for blank ones.
func (t *Table) sheetRows(book *excelize.File, sheet string, most int) ([]record, error) {
	rows, err := book.Rows(sheet)
	var none excelize.ErrSheetNotExist
	if errors.As(err, &none) || err != nil && strings.Contains(err.Error(), "not a worksheet") {
		return nil, nil // a sheet of a chart
	}
	if err != nil {
		return nil, input.Errorf(t.File, fault.T("la feuille %q est illisible : %v", "sheet %q can't be read: %v"), sheet, err)
	}
	defer rows.Close()
	var records []record
	var kept budget
	for line := 1; rows.Next() && (most == 0 || len(records) < most); line++ {
		fields, err := rows.Columns()
		if err != nil {
			return nil, input.Errorf(t.File, fault.T("feuille %q, la ligne %d est illisible : %v", "sheet %q, row %d can't be read: %v"), sheet, line, err)
		}
		if len(fields) > maxColumns {
			return nil, input.Errorf(t.File, fault.T("la feuille %q a plus de %d colonnes à la ligne %d : une telle feuille n'est pas lue", "sheet %q has over %d columns in row %d: such a sheet is not read"), sheet, maxColumns, line)
		}
		if blank(fields) {
			continue
		}
		if err := kept.take(t.File, len(fields)); err != nil {
			return nil, err
		}
		for i, field := range fields {
			fields[i] = plainNumber(field)
		}
		records = append(records, record{Row: Row{Line: line, Fields: fields}})
	}
	if err := rows.Error(); err != nil {
		return nil, input.Errorf(t.File, fault.T("la feuille %q est illisible : %v", "sheet %q can't be read: %v"), sheet, err)
	}
	return records, nil
}

// longNumber is a number as workbooks store it and nobody writes it: with an
// exponent, or more decimals than it has.
var longNumber = regexp.MustCompile(`^-?(\d+(\.\d+)?[eE][+-]?\d+|\d+\.\d{12,})$`)

// plainNumber writes a stored number in the fewest decimals that mean it:
// 46.152219999999999 is 46.15222.
func plainNumber(field string) string {
	if len(field) < 3 || !longNumber.MatchString(field) {
		return field
	}
	v, err := strconv.ParseFloat(field, 64)
	if err != nil {
		return field
	}
	return strconv.FormatFloat(v, 'f', -1, 64)
}

// writeDays writes the numbers in columns of dates as the days that they are.
func (t *Table) writeDays(book *excelize.File, header header, rows []record, layout *Layout) {
	since1904 := false
	if properties, err := book.GetWorkbookProps(); err == nil && properties.Date1904 != nil {
		since1904 = *properties.Date1904
	}
	indexes := layout.indexes(header.names, nil)
	for i := range layout.Columns {
		if !layout.Columns[i].Date || indexes[i] == Missing {
			continue
		}
		for _, row := range rows {
			if indexes[i] < len(row.Fields) {
				row.Fields[indexes[i]] = day(row.Fields[indexes[i]], since1904)
			}
		}
	}
}

// day writes an Excel day number from 1900 to 2199 as a date; anything else
// stays as it is.
func day(field string, since1904 bool) string {
	v, err := strconv.ParseFloat(field, 64)
	if err != nil || !(v >= 1 && v <= 110_000) { // NaN is no day
		return field
	}
	at, err := excelize.ExcelDateToTime(v, since1904)
	if err != nil {
		return field
	}
	return at.Format(time.DateOnly)
}
