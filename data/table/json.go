package table

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"io"

	"acces30/coverage/fault"
	"acces30/data/input"
)

// openJSON returns the objects of a JSON text as records: the elements of its
// array of objects wherever that stands (see document), or the objects of a text
// that has one a line. Objects within objects are columns named by a path
// (epci.nom); points are two columns (centre.lon, centre.lat); polygons are the
// row's shape; features' properties and the like have their own names. The
// table's header is what any of them has, in the order of appearance.
func (t *Table) openJSON(text []byte, layout Layout) (source, error) {
	if bytes.IndexByte(text, recordMark) >= 0 {
		text = bytes.ReplaceAll(text, []byte{recordMark}, []byte(" "))
	}
	text = withoutNaN(text)
	d := &jsonDecoder{table: t, layout: &layout, text: text, columns: make(map[string]int), oneColumn: make(map[string]bool), line: 1, kept: &budget{}}
	if err := d.run(); err != nil {
		return nil, err
	}
	if d.unread != nil {
		return nil, d.unread
	}
	if len(d.header) == 0 {
		if d.instead == (fault.Says{}) {
			d.instead = fault.T("il n'y a aucune liste d'objets", "holds no array of objects")
		}
		return nil, input.Errorf(t.File, fault.T("%s : donnez une liste de lignes, ou des entités GeoJSON", "%s: give a list of rows, or GeoJSON features"), d.instead)
	}
	t.Header, t.separator = d.header, ","
	if t.Numbered = len(d.rows) > 1 && d.rows[0].Line == d.rows[len(d.rows)-1].Line; t.Numbered {
		for i := range d.rows {
			d.rows[i].Line = i + 1
		}
	}
	return func(yield func(record) error) error {
		for _, row := range d.rows {
			if err := yield(row); err != nil {
				return err
			}
		}
		return nil
	}, nil
}

// recordMark stands before every text of a sequence (RFC 8142, RFC 7464).
const recordMark = 0x1e

// jsonDecoder gathers the rows of a JSON text and the columns that any has.
type jsonDecoder struct {
	table     *Table
	layout    *Layout
	text      []byte
	dec       *json.Decoder
	plane     statedPlane // of geometries
	header    []string
	columns   map[string]int
	rows      []record
	oneColumn map[string]bool // whether a point of a name goes into one column
	instead   fault.Says      // what was found in place of rows, for an error
	kept      *budget
	unread    error // why coordinates can't be read

	line, counted int // line at the byte up to which line feeds are counted
}

// run reads the text: a list, a document, or a document on every line.
func (d *jsonDecoder) run() error {
	d.dec = json.NewDecoder(bytes.NewReader(d.text))
	d.dec.UseNumber()
	for begins(bytes.TrimLeft(d.text[d.dec.InputOffset():], blanks), '[') {
		if _, err := d.dec.Token(); err != nil {
			return d.fault(err)
		}
		if err := d.elements(); err != nil {
			return err
		}
		if !d.dec.More() {
			return nil
		}
	}
	for documents := 0; documents == 0 || d.dec.More(); documents++ {
		value, err := d.next()
		if err != nil {
			return err
		}
		begin := int(d.dec.InputOffset()) - len(value)
		switch {
		case !begins(value, '{'):
			d.breakElement(value, begin)
		case len(d.rows) > 0 && documents == 0: // behind a list
			if err := d.sequenced(value, begin); err != nil {
				return err
			}
		case documents == 0 && !d.dec.More() && !isFeature(value):
			return d.document(begin, begin+len(value))
		default:
			if err := d.sequenced(value, begin); err != nil {
				return err
			}
		}
	}
	return nil
}

// blanks are the characters between values.
const blanks = " \t\r\n"

// sequenced reads one of several documents: a row, or a collection of features.
func (d *jsonDecoder) sequenced(value json.RawMessage, begin int) error {
	d.lineAt(begin) // lines are counted in rising order
	var kind struct {
		Type     string          `json:"type"`
		Features json.RawMessage `json:"features"`
	}
	if json.Unmarshal(value, &kind) == nil && begins(kind.Features, '[') {
		return d.document(begin, begin+len(value))
	}
	if kind.Type == feature {
		d.table.Format = GeoJSON
	}
	return d.element(value, begin)
}

const feature = "Feature"

// isFeature reports whether an object is a single feature.
func isFeature(value json.RawMessage) bool {
	var kind struct {
		Type string `json:"type"`
	}
	return json.Unmarshal(value, &kind) == nil && kind.Type == feature
}

// nested reads the elements of an array that stands in the text.
func (d *jsonDecoder) nested(begin, end int) error {
	array := d.text[begin:end]
	inner := &jsonDecoder{
		table: d.table, layout: d.layout, text: array, columns: d.columns, oneColumn: d.oneColumn, plane: d.plane, header: d.header, rows: d.rows, kept: d.kept,
		line: 1 + bytes.Count(d.text[:begin], []byte("\n")),
	}
	inner.dec = json.NewDecoder(bytes.NewReader(array))
	if _, err := inner.dec.Token(); err != nil {
		return inner.fault(err)
	}
	err := inner.elements()
	d.header, d.rows, d.instead = inner.header, inner.rows, inner.instead
	d.unread = cmp.Or(d.unread, inner.unread)
	return err
}

func begins(text []byte, with byte) bool { return len(text) > 0 && text[0] == with }

// elements reads the elements of an array, its bracket being read, to its end.
func (d *jsonDecoder) elements() error {
	for d.dec.More() {
		element, err := d.next()
		if err != nil {
			return err
		}
		begin := int(d.dec.InputOffset()) - len(element)
		if !begins(element, '{') {
			d.breakElement(element, begin)
			continue
		}
		if err := d.element(element, begin); err != nil {
			return err
		}
	}
	if _, err := d.dec.Token(); err != nil {
		return d.fault(err)
	}
	return nil
}

// element enters an object that begins at a byte of the text as a row.
func (d *jsonDecoder) element(element json.RawMessage, begin int) error {
	row := record{Row: Row{Line: d.lineAt(begin), Fields: make([]string, len(d.header))}}
	if on, stated := d.statedBeside(element); stated {
		defer func(before statedPlane) { d.plane = before }(d.plane)
		d.plane = on
	}
	if err := d.object(element, &row.Row); err != nil {
		return err
	}
	d.rows = append(d.rows, row)
	if len(d.header) > maxColumns {
		return tooWide(d.table.File)
	}
	return d.kept.take(d.table.File, max(len(row.Fields), len(d.header)))
}

// noObjectsButLists says what a document holds instead of rows.
var noObjectsButLists = fault.T("il n'y a aucune liste d'objets, mais une de listes", "holds no array of objects but one of lists")

// breakElement reports an element that is no object.
func (d *jsonDecoder) breakElement(element json.RawMessage, begin int) {
	if begins(element, '[') {
		d.instead = noObjectsButLists
	}
	d.rows = append(d.rows, record{Row: Row{Line: d.lineAt(begin)}, reason: fault.T("pas un objet", "not an object"), text: excerpt(string(element))})
}

// next reads the next value as it is written.
func (d *jsonDecoder) next() (json.RawMessage, error) {
	var value json.RawMessage
	if err := d.dec.Decode(&value); err != nil {
		return nil, d.fault(err)
	}
	return value, nil
}

// jsonAdvice says what to do with a text that is no JSON.
var jsonAdvice = fault.T("exportez-le de nouveau, ou donnez du CSV (les noms et les textes sont entre guillemets droits, une virgule seulement entre deux valeurs, null pour ce qui n'est pas connu)",
	"export it again, or give CSV (names and texts stand in double quotes, a comma only between two values, null for what is not known)")

// fault says where the text is no JSON.
func (d *jsonDecoder) fault(err error) error {
	var syntax *json.SyntaxError
	at := int(d.dec.InputOffset())
	if errors.As(err, &syntax) {
		at = max(at, min(int(syntax.Offset), len(d.text)))
	}
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return input.Errorf(d.table.File, fault.T("c'est du JSON coupé à la ligne %d : téléchargez-le de nouveau", "is JSON that was cut off at line %d: download it again"), d.lineAt(len(d.text)))
	}
	return input.Errorf(d.table.File, fault.T("ce n'est pas du JSON valide à la ligne %d, à %q : %s", "is no valid JSON at line %d, at %q: %s"), d.lineAt(at), excerpt(string(d.text[max(0, min(at, len(d.text))-1):])), jsonAdvice)
}

// lineAt returns the line of a byte of the text; they come in rising order.
func (d *jsonDecoder) lineAt(offset int) int {
	offset = max(min(offset, len(d.text)), d.counted)
	d.line += bytes.Count(d.text[d.counted:offset], []byte("\n"))
	d.counted = offset
	return d.line
}
