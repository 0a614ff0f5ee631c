package table

import (
	"bytes"
	"encoding/json"
	"regexp"
	"slices"
	"strconv"

	"acces30/coverage/fault"
	"acces30/data/input"
)

// document reads an object that is a whole document, between two bytes of the text.
// Its rows are the elements of an array of objects within it: members of an
// object have no order, so the array is told by its name, and then by the
// columns looked for that its elements have. Without any such array an object of
// objects, as some programs write tables by index, has them as rows.
func (d *jsonDecoder) document(begin, end int) error {
	parts := &documentParts{}
	if err := d.find(begin, end, 0, parts); err != nil {
		return err
	}
	if parts.topology {
		return input.Errorf(d.table.File, fault.T("c'est du TopoJSON : exportez la couche en GeoJSON", "is TopoJSON: export the layer as GeoJSON"))
	}
	if err := d.setPlane(parts); err != nil {
		return err
	}
	if len(parts.arrays) == 0 {
		return d.byIndex(begin, end, parts)
	}
	best, err := d.choose(parts.arrays)
	if err != nil {
		return err
	}
	if parts.lists && describing[Fold(best.name)] {
		return input.Errorf(d.table.File, fault.T("c'est du JSON dont les lignes sont des listes, avec %s à part : donnez une liste avec un objet par ligne, ou du CSV", "is JSON whose rows are lists, with %s apart: give a list with an object for every row, or CSV"), strconv.Quote(best.name))
	}
	if best.name == "features" {
		d.table.Format = GeoJSON
	}
	if err := d.nested(best.begin, best.end); err != nil {
		return err
	}
	d.notePage(parts)
	return nil
}

// notePage notes that a document says that there are more rows than it holds.
func (d *jsonDecoder) notePage(parts *documentParts) {
	if parts.paged {
		parts.total = max(parts.total, parts.totalOfPages)
	}
	switch rows := len(d.rows); {
	case parts.total > rows:
		d.table.note(PageOfMany, 0, "", strconv.Itoa(rows)+" / "+strconv.Itoa(parts.total))
	case parts.more:
		d.table.note(PageOfMany, 0, "", strconv.Itoa(rows))
	}
}

// documentParts are what a document holds that tells how to read it.
type documentParts struct {
	arrays       []jsonPart // of objects
	objects      []jsonPart // members of the document that are objects
	others       int        // its other members
	crs          json.RawMessage
	esri         json.RawMessage
	topology     bool
	columns      []string // members that are arrays
	lists        bool     // there is an array of lists
	empty        bool     // there is an array without elements
	scalars      []string // names of members of the document that are no objects
	message      string   // what a server says of a mistake
	paged        bool     // it tells of pages
	totalOfPages int      // how many rows there are if it does
	total        int      // how many rows the document says that there are, 0 when it does not
	more         bool     // it says that there are more than it holds
}

// jsonPart is a value of the text and the name of the member that it is.
type jsonPart struct {
	name       string
	begin, end int
}

// arrayNames are what arrays of rows are called, the surest first.
var arrayNames = []string{"features", "records", "results", "data", "rows", "items", "communes", "elements", "value", "values", "list"}

// describing are what arrays are called that describe columns beside rows that are
// lists, folded: in dumps of CKAN and answers of databases.
var describing = map[string]bool{"fields": true, "columns": true, "schema": true, "headers": true, "header": true, "meta": true}

// find gathers the parts of an object between two bytes of the text.
func (d *jsonDecoder) find(begin, end, depth int, parts *documentParts) error {
	return d.members(d.text[begin:end], func(name string, value json.RawMessage, end int) error {
		to := begin + end
		return d.findIn(jsonPart{name, to - len(value), to}, value, depth, parts)
	})
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
		if at.name == "links" {
			parts.more = parts.more || nextLink.Match(value)
		}
	case begins(value, '['):
		parts.lists = parts.lists || begins(inside, '[')
		parts.empty = parts.empty || begins(inside, ']')
		parts.others++
		parts.columns = append(parts.columns, at.name)
	case begins(value, '{'):
		if depth == 0 {
			parts.objects = append(parts.objects, at)
		}
		if depth < maxDepth {
			return d.find(at.begin, at.end, depth+1, parts)
		}
	default:
		parts.says(at.name, value, depth)
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
	trial := &jsonDecoder{table: &Table{File: d.table.File}, layout: d.layout, text: d.text, columns: make(map[string]int), oneColumn: make(map[string]bool), line: 1, kept: &budget{}}
	if err := trial.nested(array.begin, array.end); err != nil {
		return 0, err
	}
	return d.layout.known(trial.header), nil
}

// totals are what documents call the number of all rows, folded; of pages is true
// where that means it only beside members that tell of pages, as it may be a number
// of people.
var totals = map[string]struct{ ofPages bool }{
	"totalcount": {}, "nhits": {}, "numbermatched": {}, "totalfeatures": {}, "totalresults": {}, "totalelements": {}, "total": {true}, "count": {true},
}

// pages are members that documents in pages have, folded.
var pages = map[string]bool{"next": true, "nextpage": true, "previous": true, "page": true, "pagesize": true, "perpage": true, "limit": true, "offset": true, "rows": true, "start": true}

// nextLink matches a link to the rows that follow.
var nextLink = regexp.MustCompile(`"rel"\s*:\s*"next"`)

// says takes in a member that is neither an object nor an array.
func (p *documentParts) says(name string, value json.RawMessage, depth int) {
	if depth == 0 {
		p.others++
		p.scalars = append(p.scalars, name)
	}
	folded := Fold(name)
	if depth > 1 {
		return
	}
	p.paged = p.paged || pages[folded]
	if total, is := totals[folded]; is {
		if n, err := strconv.Atoi(string(value)); err == nil && total.ofPages {
			p.totalOfPages = max(p.totalOfPages, n)
		} else if err == nil {
			p.total = max(p.total, n)
		}
	}
	switch {
	case folded == "exceededtransferlimit":
		p.more = p.more || string(value) == "true"
	case folded == "next" || folded == "nextpage":
		p.more = p.more || begins(value, '"') && len(value) > 2
	case folded == "message" || folded == "error" || folded == "errormessage" || folded == "detail":
		if begins(value, '"') {
			p.message = scalar(value)
		}
	}
}

// byIndex reads a document without arrays of objects: the members that are objects
// are rows, when there are no others, or it is one row itself.
func (d *jsonDecoder) byIndex(begin, end int, parts *documentParts) error {
	switch {
	case d.layout.known(parts.columns) > 1:
		return input.Errorf(d.table.File, fault.T("c'est du JSON par colonnes : donnez une liste avec un objet par ligne", "is JSON by columns: give a list with an object for every row"))
	case d.layout.known(parts.scalars) > 1:
		return d.element(d.text[begin:end], begin)
	case parts.lists:
		d.instead = noObjectsButLists
	case parts.message != "":
		d.instead = fault.Sprintf(fault.T("ce ne sont pas des données, mais ce qu'un serveur dit d'une erreur, %q", "is no data but what a server says of a mistake, %q"), excerpt(parts.message))
	case parts.empty:
		d.instead = fault.T("la liste est sans aucune ligne", "holds a list without any row")
	}
	if parts.others > 0 || len(parts.objects) == 0 {
		return nil
	}
	names := make([]string, len(parts.objects))
	for i, o := range parts.objects {
		names[i] = o.name
	}
	if d.layout.known(names) > 1 {
		return input.Errorf(d.table.File, fault.T("c'est du JSON par colonnes : donnez une liste avec un objet par ligne", "is JSON by columns: give a list with an object for every row"))
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
