package table

import (
	"bytes"
	"encoding/json"
	"strings"
)

// wrappers are members whose own members are the row's columns: of GeoJSON and of
// the data portals of Opendatasoft and Esri.
var wrappers = map[string]bool{"properties": true, "fields": true, "attributes": true, "_source": true}

// object enters an element of the array into a row. What a feature says
// beside its properties has names of its own, so that its identifier does not
// hide a property called id.
func (d *jsonDecoder) object(object json.RawMessage, row *Row) error {
	return d.members(object, func(name string, value json.RawMessage, _ int) error {
		switch {
		case name == "record" && begins(value, '{'):
			return d.object(value, row)
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
	return d.members(object, func(name string, value json.RawMessage, _ int) error {
		return d.column(prefix+name, value, row)
	})
}

// column enters a value into the columns of its name.
func (d *jsonDecoder) column(name string, value json.RawMessage, row *Row) error {
	switch {
	case begins(value, '{') && d.geometry(name, value, row):
	case begins(value, '{') && d.typed(name, value, row):
	case begins(value, '{') && strings.Count(name, ".") < maxDepth:
		return d.columnsOf(value, name+".", row)
	default:
		d.set(row, name, scalar(value))
	}
	return nil
}

// maxDepth is how many objects within each other are taken apart.
const maxDepth = 4

// typed enters a value that stands in an object with its type, as answers of SPARQL
// have them; it reports whether the object is one.
func (d *jsonDecoder) typed(name string, object json.RawMessage, row *Row) bool {
	var of struct {
		Type  string          `json:"type"`
		Value json.RawMessage `json:"value"`
	}
	if json.Unmarshal(object, &of) != nil || of.Value == nil || !typesOfValues[of.Type] {
		return false
	}
	d.set(row, name, scalar(of.Value))
	return true
}

// typesOfValues are the types that SPARQL's answers give values.
var typesOfValues = map[string]bool{"literal": true, "typed-literal": true, "uri": true, "bnode": true}

// members calls visit with every member of an object, in their order, and with the byte of
// the object behind it.
func (d *jsonDecoder) members(object []byte, visit func(name string, value json.RawMessage, end int) error) error {
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
		if err := visit(name, value, int(dec.InputOffset())); err != nil {
			return err
		}
	}
	return nil
}

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
