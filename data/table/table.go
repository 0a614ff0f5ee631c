package table

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"io/fs"
	"slices"
	"strings"

	"acces30/coverage/fault"
	"acces30/data/input"
	"acces30/data/internal/spelling"

	"github.com/paulmach/orb"
)

// Table is a file read as rows of named columns.
type Table struct {
	File     string // name for messages, without its folder
	SHA256   string // of the bytes read, in hexadecimal
	Bytes    int64
	Format   Format
	Sheet    string // of a workbook
	Program  string // that says that it wrote the workbook
	Encoding Encoding
	Damaged  int // line of the first bytes that are no text, 0 when there are none
	Above    int // rows above the header
	Lines    int // of a text of separated values, 0 for other formats

	// Numbered says that a row's Line is its number among the rows: a JSON
	// file may be written on a single line.
	Numbered   bool
	HeaderLine int // 0 where the columns are named in every row, as in JSON
	Header     []string
	Rows       []Row
	Broken     []Broken
	Notes      []Note // oddities that were read all the same

	separator string   // between the fields of a row, for messages
	shortest  int      // how many fields a row has at least that ends early
	repeated  [][]int  // columns of one name, each list by ascending index
	short     []record // rows that end early, until it is known that they are whole
	held      []bool   // columns that hold something in any row
	oneLine   []int    // columns looked for whose values have one line
	ofLines   []bool   // columns whose values may have several
	quotes    quotePair
}

// Row is a row with one field for each column of the header.
type Row struct {
	Line   int // line on which the row begins, or row of the sheet, from 1
	Fields []string
	Shape  *Shape // polygon that belongs to the row; nil when there is none
}

// Shape is a polygon as the file gives it: its coordinates may be degrees or
// metres, its rings open. Column names the member that holds it.
type Shape struct {
	Column   string
	Polygons orb.MultiPolygon
	Fault    fault.Says // why the polygon can't be used; empty when it can
}

// Broken is a row that could not be cut into the header's columns.
type Broken struct {
	Line   int
	Reason fault.Says
	Text   string // the beginning of the row as written, as far as it could be read
}

// headBytes is how much of a file tells that there is nothing in it.
const headBytes = 64 << 10

// Load returns the bytes of a file of a file system. Name is its path there,
// shown the name that messages give it.
func Load(fsys fs.FS, name, shown string) ([]byte, error) {
	known, err := fs.Stat(fsys, name) // before it is opened, as a pipe waits for a writer
	if err != nil {
		return nil, unreadable(shown, err)
	}
	if err := input.Regular(known); err != nil {
		return nil, input.Fault(shown, err)
	}
	f, err := fsys.Open(name)
	if err != nil {
		return nil, unreadable(shown, err)
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, unreadable(shown, err)
	}
	if info.Size() > MaxBytes {
		return nil, tooLarge(shown, MaxBytes)
	}
	content := bytes.NewBuffer(make([]byte, 0, info.Size()+bytes.MinRead))
	if _, err := content.ReadFrom(io.LimitReader(f, headBytes)); err != nil {
		return nil, unreadable(shown, err)
	}
	if content.Len() == headBytes && len(bytes.Trim(content.Bytes(), "\x00")) == 0 {
		return nil, input.Errorf(shown, fault.T("le fichier commence par %d octets nuls : rien n'y est écrit (un téléchargement inachevé ?) ; téléchargez-le de nouveau", "begins with %d zero bytes: nothing was written there (a download that did not end?); download it again"), headBytes)
	}
	if _, err := content.ReadFrom(io.LimitReader(f, MaxBytes+1-headBytes)); err != nil {
		return nil, unreadable(shown, err)
	}
	if content.Len() > MaxBytes {
		return nil, tooLarge(shown, MaxBytes)
	}
	if err := input.Steady(f, info); err != nil {
		return nil, input.Fault(shown, err)
	}
	return content.Bytes(), nil
}

func unreadable(shown string, err error) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		err = path.Err
	}
	return input.Fault(shown, input.Unreadable(err))
}

func tooLarge(shown string, limit int64) error {
	return input.Errorf(shown, fault.T("plus de %d Mo, tel quel ou décompressé : un tel fichier n'est pas lu", "is larger than %d MB, or unpacks to more: such a file is not read"), limit>>20)
}

// ReadFile loads a file and reads it as a table.
func ReadFile(fsys fs.FS, name, shown string, layout Layout) (*Table, error) {
	content, err := Load(fsys, name, shown)
	if err != nil {
		return nil, err
	}
	return Read(shown, content, layout)
}

// Read reads a file's bytes as a table.
func Read(file string, content []byte, layout Layout) (*Table, error) {
	var rows []Row
	var kept budget
	t, err := Scan(file, content, layout, func(_ *Table, row Row) error {
		if err := kept.take(file, len(row.Fields)); err != nil {
			return err
		}
		row.Fields = slices.Clone(row.Fields)
		rows = append(rows, row)
		return nil
	})
	if err != nil {
		return nil, err
	}
	t.Rows = rows
	return t, nil
}

// Scan reads a file's bytes as a table and hands over its rows one by one, in
// their order; the table's header is known by then. A row's fields are good
// until visit returns. The table returned holds no rows.
func Scan(file string, content []byte, layout Layout, visit func(t *Table, row Row) error) (*Table, error) {
	sum := sha256.Sum256(content)
	t := &Table{File: input.Seen(file), SHA256: hex.EncodeToString(sum[:]), Bytes: int64(len(content))}
	src, err := t.open(content, layout)
	if err != nil {
		return nil, err
	}
	if err := t.frame(src, layout, visit); err != nil {
		return nil, err
	}
	return t, nil
}

// record is a row before the header is known: its fields, or why it could not
// be cut into fields.
type record struct {
	Row
	reason fault.Says // why it is broken, empty for one that is not
	text   string
	lines  bool // a quoted field holds a line break
}

// isBroken reports whether it could not be cut into fields.
func (r *record) isBroken() bool { return r.reason != fault.Says{} }

// source hands over the records of a file one by one; the fields are good
// until yield returns. It ends early when yield returns an error.
type source func(yield func(record) error) error

// headerWithin is among how many rows the header is looked for.
const headerWithin = 30

// frame finds the header among the first records and cuts all that follow it
// to its columns.
func (t *Table) frame(src source, layout Layout, visit func(*Table, Row) error) error {
	var first []record
	framed := t.Header != nil
	if framed {
		t.setHeader(t.Header, &layout)
	}
	begin := func() error {
		framed = true
		header := layout.headerAmong(first)
		if header.lines == 0 {
			return input.Errorf(t.File, fault.T("il n'y a pas de ligne d'en-têtes", "holds no header"))
		}
		last := header.at + header.lines - 1
		if t.Format == CSV {
			header.names = t.withRowNames(header.names, first[last+1:])
		}
		t.Above, t.HeaderLine = header.at, first[last].Line
		if header.lines > 1 {
			t.note(HeaderOfLines, first[header.at].Line, "", strings.Join(header.names, t.separator+" "))
			t.Notes[len(t.Notes)-1].Count = header.lines
		}
		if len(header.names) > maxColumns && len(withoutEmptyEnd(header.names)) > maxColumns {
			return tooWide(t.File)
		}
		t.setHeader(header.names, &layout)
		for _, r := range first[last+1:] {
			if err := t.take(r, visit); err != nil {
				return err
			}
		}
		first = nil
		return nil
	}
	err := src(func(r record) error {
		if framed {
			return t.take(r, visit)
		}
		if !r.isBroken() && blank(r.Fields) {
			return nil
		}
		r.Fields = slices.Clone(r.Fields)
		if first = append(first, r); len(first) < headerWithin {
			return nil
		}
		return begin()
	})
	if err == nil && !framed {
		err = begin()
	}
	if err == nil {
		err = t.releaseShort(visit)
	}
	return err
}

// setHeader sets the names of the columns. Names left empty at the end, as
// trailing separators make them, name no column.
func (t *Table) setHeader(names []string, layout *Layout) {
	t.Header = trimmed(names)
	t.findQuotes()
	for i, name := range t.Header {
		if !isPlain(name) {
			t.Header[i] = t.cleanName(name)
		}
	}
	t.Header = withoutEmptyEnd(t.Header)
	t.held, t.ofLines = make([]bool, len(t.Header)), make([]bool, len(t.Header))
	t.findRepeated()
	t.shortest = 2
	indexes := layout.indexes(t.Header, nil)
	for i, index := range indexes {
		switch {
		case index == Missing:
		case layout.Columns[i].Lines:
			t.ofLines[index] = true
		default:
			t.oneLine = append(t.oneLine, index)
		}
	}
	for i := range layout.Columns {
		if layout.Columns[i].Required && indexes[i] != Missing {
			t.shortest = max(t.shortest, indexes[i]+1)
			break
		}
	}
}

// take hands over a record cut to the header, or reports it as broken.
func (t *Table) take(r record, visit func(*Table, Row) error) error {
	columns := len(t.Header)
	switch {
	case r.isBroken():
		if err := t.releaseShort(visit); err != nil {
			return err
		}
		t.Broken = append(t.Broken, Broken{r.Line, r.reason, r.text})
		return t.tooBroken()
	case r.Shape == nil && (blank(r.Fields) || t.Format == XLSX && blank(r.Fields[:min(columns, len(r.Fields))])): // remarks below the table
		return nil
	case len(r.Fields) > columns && (t.Format != CSV || blank(r.Fields[columns:])):
		r.Fields = r.Fields[:columns] // remarks beside the table
	case len(r.Fields) < columns && t.Format != CSV: // cells that are not there are empty
		for len(r.Fields) < columns {
			r.Fields = append(r.Fields, "")
		}
	case len(r.Fields) < columns && len(r.Fields) >= t.shortest:
		return t.keepShort(r, visit)
	}
	if r.lines {
		t.noteLines(r.Row)
	}
	if err := t.releaseShort(visit); err != nil {
		return err
	}
	if len(r.Fields) != columns && len(r.Fields) == 1 && isDrawn(r.Fields[0]) {
		t.note(HeadingAgain, r.Line, "", r.Fields[0])
		return nil
	}
	if len(r.Fields) != columns {
		t.breakRow(r)
		return t.tooBroken()
	}
	return t.handOver(r.Row, visit)
}

// tooBroken refuses a table most of whose rows can't be read, when they are many.
func (t *Table) tooBroken() error {
	if len(t.Broken) <= maxBroken {
		return nil
	}
	b := t.Broken[0]
	return input.Errorf(t.File, fault.T("plus de %d de ses lignes sont illisibles, comme la ligne %d avec %s (%s)", "over %d of its rows can't be read, as line %d with %s (%s)"), maxBroken, b.Line, b.Reason, b.Text)
}

// breakRow reports a row that has not the header's columns.
func (t *Table) breakRow(r record) {
	reason := fault.Sprintf(fault.T("%d champs au lieu de %d", "%d fields instead of %d"), len(r.Fields), len(t.Header))
	t.Broken = append(t.Broken, Broken{r.Line, reason, excerpt(strings.Join(r.Fields, t.separator))})
}

// handOver hands over a row that has the header's columns.
func (t *Table) handOver(row Row, visit func(*Table, Row) error) error {
	for i, field := range row.Fields {
		if field == "" {
			continue
		}
		row.Fields[i] = t.clean(i, row.Line, field)
		t.held[i] = t.held[i] || row.Fields[i] != ""
	}
	if row.Shape == nil && t.isHeading(row.Fields) {
		t.note(HeadingAgain, row.Line, "", strings.Join(row.Fields, t.separator))
		return nil
	}
	t.joinRepeated(&row)
	return visit(t, row)
}

// trimmed returns names without spaces around them.
func trimmed(names []string) []string {
	header := make([]string, len(names))
	for i, name := range names {
		header[i] = strings.TrimSpace(name)
	}
	return header
}

// blank reports whether a row holds nothing, as spreadsheets leave them below
// a table: no data is lost with it.
func blank(fields []string) bool {
	for _, f := range fields {
		if strings.TrimSpace(f) != "" {
			return false
		}
	}
	return true
}

// shownCharacters is how much of a broken row is kept for a message.
const shownCharacters = 80

// excerpt cuts the beginning of a row for a message.
func excerpt(row string) string {
	s := strings.Join(strings.Fields(input.Seen(row)), " ")
	count := 0
	for i := range s {
		if count == shownCharacters {
			return s[:i] + "…"
		}
		count++
	}
	return s
}

// Fold returns a text without case, accents, spaces and punctuation, for
// comparing names that people write: "Saint-Étienne" is "saintetienne".
func Fold(s string) string { return spelling.Fold(s) }
