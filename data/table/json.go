package table

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"strings"

	"acces30/data/input"
)

// openJSON returns the elements of a JSON text's array of objects as records:
// the text itself, or the first member of its object that is such an array,
// such as features. Objects within objects are columns named by a path
// (epci.nom); GeoJSON points are two columns (centre.lon, centre.lat); GeoJSON
// polygons are the row's shape; features' properties have their own names.
// The table's header is what any of them has, in the order of appearance.
func (t *Table) openJSON(text []byte) (source, error) {
	d := &jsonDecoder{table: t, text: text, columns: make(map[string]int), line: 1}
	if err := d.run(); err != nil {
		return nil, err
	}
	if len(d.header) == 0 {
		return nil, input.Errorf(t.File, "holds no array of objects: give a list of rows, or GeoJSON features")
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

// jsonDecoder gathers the rows of a JSON text and the columns that any has.
type jsonDecoder struct {
	table   *Table
	text    []byte
	dec     *json.Decoder
	header  []string
	columns map[string]int
	rows    []record

	line, counted int // line at the byte up to which line feeds are counted
}

func (d *jsonDecoder) run() error {
	d.dec = json.NewDecoder(bytes.NewReader(d.text))
	d.dec.UseNumber()
	token, err := d.dec.Token()
	if err != nil {
		return d.fault(err)
	}
	if token == json.Delim('[') {
		return d.elements()
	}
	for d.dec.More() {
		name, err := d.dec.Token()
		if err != nil {
			return d.fault(err)
		}
		if name == "features" {
			d.table.Format = GeoJSON
		}
		value, err := d.next()
		if err != nil {
			return err
		}
		if begins(value, '[') && begins(bytes.TrimLeft(value[1:], " \t\r\n"), '{') {
			return d.nested(value)
		}
	}
	return nil
}

// nested reads the elements of an array that stands within the text, just
// before the decoder.
func (d *jsonDecoder) nested(array json.RawMessage) error {
	begin := int(d.dec.InputOffset()) - len(array)
	inner := &jsonDecoder{
		table: d.table, text: array, columns: d.columns,
		line: 1 + bytes.Count(d.text[:begin], []byte("\n")),
	}
	inner.dec = json.NewDecoder(bytes.NewReader(array))
	if _, err := inner.dec.Token(); err != nil {
		return inner.fault(err)
	}
	err := inner.elements()
	d.header, d.rows = inner.header, inner.rows
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
		line := d.lineAt(int(d.dec.InputOffset()) - len(element))
		if !begins(element, '{') {
			d.rows = append(d.rows, record{Row: Row{Line: line}, reason: "not an object", text: excerpt(string(element))})
			continue
		}
		row := record{Row: Row{Line: line, Fields: make([]string, len(d.header))}}
		if err := d.object(element, &row.Row); err != nil {
			return err
		}
		d.rows = append(d.rows, row)
	}
	if _, err := d.dec.Token(); err != nil {
		return d.fault(err)
	}
	return nil
}

// next reads the next value as it is written.
func (d *jsonDecoder) next() (json.RawMessage, error) {
	var value json.RawMessage
	if err := d.dec.Decode(&value); err != nil {
		return nil, d.fault(err)
	}
	return value, nil
}

// fault says where the text is no JSON.
func (d *jsonDecoder) fault(err error) error {
	var syntax *json.SyntaxError
	at := int(d.dec.InputOffset())
	if errors.As(err, &syntax) {
		at = max(at, min(int(syntax.Offset), len(d.text)))
	}
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return input.Errorf(d.table.File, "is JSON that was cut off at line %d: download it again", d.lineAt(len(d.text)))
	}
	return input.Errorf(d.table.File, "is no valid JSON at line %d: %v", d.lineAt(at), err)
}

// lineAt returns the line of a byte of the text; they come in rising order.
func (d *jsonDecoder) lineAt(offset int) int {
	offset = max(min(offset, len(d.text)), d.counted)
	d.line += bytes.Count(d.text[d.counted:offset], []byte("\n"))
	d.counted = offset
	return d.line
}

// wrappers are members whose own members are the row's columns.
var wrappers = map[string]bool{"properties": true, "fields": true}

// object enters an element of the array into a row. What a feature says
// beside its properties has names of its own, so that its identifier does not
// hide a property called id.
func (d *jsonDecoder) object(object json.RawMessage, row *Row) error {
	return d.members(object, func(name string, value json.RawMessage) error {
		switch {
		case wrappers[name] && begins(value, '{'):
			return d.columnsOf(value, "", row)
		case d.table.Format != GeoJSON || name == "geometry":
			return d.column(name, value, row)
		case name == "type": // "Feature"
			return nil
		default:
			return d.column("feature."+name, value, row)
		}
	})
}

// columnsOf enters the members of an object into a row.
func (d *jsonDecoder) columnsOf(object json.RawMessage, prefix string, row *Row) error {
	return d.members(object, func(name string, value json.RawMessage) error {
		return d.column(prefix+name, value, row)
	})
}

// column enters a value into the columns of its name.
func (d *jsonDecoder) column(name string, value json.RawMessage, row *Row) error {
	switch {
	case begins(value, '{') && d.geometry(name, value, row):
	case begins(value, '{') && strings.Count(name, ".") < maxDepth:
		return d.columnsOf(value, name+".", row)
	default:
		d.set(row, name, scalar(value))
	}
	return nil
}

// members calls visit with every member of an object, in their order.
func (d *jsonDecoder) members(object json.RawMessage, visit func(name string, value json.RawMessage) error) error {
	dec := json.NewDecoder(bytes.NewReader(object))
	if _, err := dec.Token(); err != nil {
		return d.fault(err)
	}
	for dec.More() {
		token, err := dec.Token()
		if err != nil {
			return d.fault(err)
		}
		name, _ := token.(string)
		var value json.RawMessage
		if err := dec.Decode(&value); err != nil {
			return d.fault(err)
		}
		if err := visit(name, value); err != nil {
			return err
		}
	}
	return nil
}

// maxDepth is how many objects within each other are taken apart.
const maxDepth = 4

// set enters a value into a column, which is new for the table or not. Of
// several values for a column the first that says anything counts.
func (d *jsonDecoder) set(row *Row, column, value string) {
	index, known := d.columns[column]
	if !known {
		index = len(d.header)
		d.columns[column] = index
		d.header = append(d.header, column)
	}
	for len(row.Fields) <= index {
		row.Fields = append(row.Fields, "")
	}
	if row.Fields[index] == "" {
		row.Fields[index] = value
	}
}

// scalar writes a value as the field of a table: a list as its elements with
// commas between them.
func scalar(value json.RawMessage) string {
	switch {
	case len(value) == 0 || string(value) == "null":
		return ""
	case value[0] == '"':
		var text string
		if json.Unmarshal(value, &text) == nil {
			return text
		}
	case value[0] == '[':
		var list []json.RawMessage
		if json.Unmarshal(value, &list) == nil {
			fields := make([]string, len(list))
			for i, element := range list {
				fields[i] = string(element)
				if begins(element, '"') {
					fields[i] = scalar(element)
				}
			}
			return strings.Join(fields, ", ")
		}
	}
	return plainNumber(string(value))
}
