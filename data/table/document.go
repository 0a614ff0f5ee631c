package table

import (
	"bytes"
	"encoding/json"
	"slices"

	"acces30/data/input"
)

// document reads an object that is a whole document, between two bytes of the text.
// Its rows are the elements of an array of objects within it: members of an
// object have no order, so the array is told by its name, and then by the
// columns looked for that its elements have. Without any such array an object of
// objects, as some programs write tables by index, has them as rows.
func (d *jsonDecoder) document(begin, end int) error {
	parts := &documentParts{}
	if err := d.find(begin, end, "", 0, parts); err != nil {
		return err
	}
	if parts.topology {
		return input.Errorf(d.table.File, "is TopoJSON: export the layer as GeoJSON")
	}
	if err := d.setPlane(parts); err != nil {
		return err
	}
	if len(parts.arrays) == 0 {
		return d.byIndex(parts)
	}
	best, err := d.choose(parts.arrays)
	if err != nil {
		return err
	}
	if best.name == "features" {
		d.table.Format = GeoJSON
	}
	return d.nested(best.begin, best.end)
}

// documentParts are what a document holds that tells how to read it.
type documentParts struct {
	arrays   []jsonPart // of objects
	objects  []jsonPart // members of the document that are objects
	others   int        // its other members
	crs      json.RawMessage
	esri     json.RawMessage
	topology bool
	lists    bool // there is an array of lists
}

// jsonPart is a value of the text and the name of the member that it is.
type jsonPart struct {
	name       string
	begin, end int
}

// arrayNames are what arrays of rows are called, the surest first.
var arrayNames = []string{"features", "records", "results", "data", "rows", "items", "communes", "elements", "value", "values", "list"}

// find gathers the parts of an object between two bytes of the text.
func (d *jsonDecoder) find(begin, end int, within string, depth int, parts *documentParts) error {
	dec := json.NewDecoder(bytes.NewReader(d.text[begin:end]))
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
		to := begin + int(dec.InputOffset())
		if err := d.findIn(jsonPart{name, to - len(value), to}, value, depth, parts); err != nil {
			return err
		}
	}
	return nil
}

// findIn takes in one member of an object.
func (d *jsonDecoder) findIn(at jsonPart, value json.RawMessage, depth int, parts *documentParts) error {
	inside := bytes.TrimLeft(value[min(1, len(value)):], blanks)
	switch {
	case at.name == "crs" && depth == 0:
		parts.crs = value
	case at.name == "spatialReference" && depth == 0:
		parts.esri = value
	case at.name == "type" && depth == 0 && string(value) == `"Topology"`:
		parts.topology = true
	case begins(value, '[') && begins(inside, '{'):
		parts.arrays = append(parts.arrays, at)
	case begins(value, '['):
		parts.lists = parts.lists || begins(inside, '[')
		parts.others++
	case begins(value, '{'):
		if depth == 0 {
			parts.objects = append(parts.objects, at)
		}
		if depth < maxDepth {
			return d.find(at.begin, at.end, at.name, depth+1, parts)
		}
	case depth == 0:
		parts.others++
	}
	return nil
}

// choose returns the array of the surest name; among those without a name of the
// list the one whose elements have the most of the columns looked for, the first
// of several.
func (d *jsonDecoder) choose(arrays []jsonPart) (jsonPart, error) {
	for _, name := range arrayNames {
		if i := slices.IndexFunc(arrays, func(a jsonPart) bool { return a.name == name }); i >= 0 {
			return arrays[i], nil
		}
	}
	best, most := arrays[0], -1
	for _, a := range arrays {
		known, err := d.knownIn(a)
		if err != nil {
			return best, err
		}
		if known > most {
			best, most = a, known
		}
	}
	return best, nil
}

// knownIn counts the columns looked for that the elements of an array have.
func (d *jsonDecoder) knownIn(array jsonPart) (int, error) {
	trial := &jsonDecoder{table: &Table{File: d.table.File}, layout: d.layout, text: d.text, columns: make(map[string]int), oneColumn: make(map[string]bool), line: 1}
	if err := trial.nested(array.begin, array.end); err != nil {
		return 0, err
	}
	return d.layout.known(trial.header), nil
}

// byIndex reads the members of a document that are objects as rows, when there are
// no others.
func (d *jsonDecoder) byIndex(parts *documentParts) error {
	if parts.lists {
		d.instead = " but one of lists"
	}
	if parts.others > 0 || len(parts.objects) == 0 {
		return nil
	}
	names := make([]string, len(parts.objects))
	for i, o := range parts.objects {
		names[i] = o.name
	}
	if d.layout.known(names) > 1 {
		return input.Errorf(d.table.File, "is JSON by columns: give a list with an object for every row")
	}
	for _, o := range parts.objects {
		if err := d.element(d.text[o.begin:o.end], o.begin); err != nil {
			return err
		}
	}
	if d.layout.known(d.header) == 0 { // an object of settings or the like, not a table
		d.header, d.rows = nil, nil
	}
	return nil
}
