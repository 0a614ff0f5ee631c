package osmxml

import (
	"encoding/xml"
	"errors"
	"io"
	"regexp"
	"strconv"
	"strings"

	"acces30/coverage/fault"
	"acces30/data/osm/internal/part"
)

// maxDepth is how deep elements may lie within one another. Objects need
// three, discussions of changesets five.
const maxDepth = 16

// reader reads the text of an OSM XML file.
type reader struct {
	*File
	decoder *xml.Decoder
	limit   *tokenLimit
	opts    Options
	strings map[string]uint32 // numbers of the part's strings

	object object // the one being read; its memory is used again
	remark bool   // the element open is a remark
}

// object is a node, way or relation.
type object struct {
	id      int64
	version int32
	edited  string
	gone    bool // deleted, or a node without coordinates
	lon     int32
	lat     int32
	keys    []string // and values, by turns
	refs    []int64
	members []member
	bytes   int // charged for it, to be given back
}

type member struct {
	kind, role string
	id         int64
}

// readFile reads from the first element to the end.
func (r *reader) readFile() error {
	depth, begun := 0, false
	for {
		r.limit.next()
		token, err := r.decoder.Token()
		if errors.Is(err, io.EOF) && begun {
			break // Token has made sure that all elements ended
		}
		if errors.Is(err, io.EOF) {
			return io.ErrUnexpectedEOF
		}
		if err != nil {
			return err
		}
		switch t := token.(type) {
		case xml.CharData:
			if r.remark && depth == 2 {
				err = incomplete(string(t))
			}
		case xml.StartElement:
			begun = true
			if depth++; depth > maxDepth {
				return fault.Errorf(fault.T("des éléments imbriqués à plus de %d niveaux", "elements more than %d deep"), maxDepth)
			}
			err = r.begin(t, depth)
		case xml.EndElement:
			if depth--; depth == 1 {
				err = r.end(t.Name.Local)
			}
		}
		if err != nil {
			return err
		}
	}
	return r.opts.Refs.Finish(r.Part)
}

// begin takes in the beginning of an element.
func (r *reader) begin(t xml.StartElement, depth int) error {
	switch depth {
	case 1:
		return r.beginFile(t)
	case 2:
		switch t.Name.Local {
		case "node", "way", "relation":
			return r.beginObject(t)
		case "bounds", "bound", "meta":
			r.describe(t)
		case "action", "create", "modify", "delete":
			return errChanges
		}
		r.remark = t.Name.Local == "remark"
		return nil
	case 3:
		return r.beginDetail(t)
	}
	return nil
}

// beginObject reads the attributes of a node, way or relation.
func (r *reader) beginObject(t xml.StartElement) error {
	o := &r.object
	*o = object{keys: o.keys[:0], refs: o.refs[:0], members: o.members[:0]}
	var lon, lat string
	hasID := false
	for _, a := range t.Attr {
		var err error
		switch a.Name.Local {
		case "id":
			o.id, err = strconv.ParseInt(a.Value, 10, 64)
			hasID = true
		case "version":
			var version int64
			version, err = strconv.ParseInt(a.Value, 10, 32)
			o.version = max(int32(version), 0)
		case "timestamp":
			o.edited = a.Value
		case "visible":
			o.gone = o.gone || a.Value == "false"
		case "action":
			o.gone = o.gone || a.Value == "delete"
		case "lon":
			lon = a.Value
		case "lat":
			lat = a.Value
		}
		if err != nil {
			return fault.Errorf(fault.T("objet %s avec %s %.40q", "%s with %s %.40q"), t.Name.Local, a.Name.Local, a.Value)
		}
	}
	if !hasID {
		return fault.Errorf(fault.T("objet %s sans id", "%s without id"), t.Name.Local)
	}
	if t.Name.Local != "node" || o.gone {
		return nil
	}
	return o.setCoordinates(lon, lat)
}

// setCoordinates reads the coordinates of a node. One without is the trace of a
// node that was deleted or not downloaded.
func (o *object) setCoordinates(lon, lat string) error {
	if lon == "" && lat == "" {
		o.gone = true
		return nil
	}
	x, okX, err1 := parseFixed(lon, 180)
	y, okY, err2 := parseFixed(lat, 90)
	if err1 != nil || err2 != nil {
		return fault.Errorf(fault.T("nœud %d avec lon %.40q, lat %.40q", "node %d with lon %.40q, lat %.40q"), o.id, lon, lat)
	}
	o.lon, o.lat = x, y
	o.gone = !okX || !okY
	return nil
}

// beginDetail reads an element within an object.
func (r *reader) beginDetail(t xml.StartElement) error {
	o := &r.object
	switch t.Name.Local {
	case "tag":
		key, value := attr(t, "k"), attr(t, "v")
		o.keys = append(o.keys, key, value)
		return r.spend(part.TagBytes + 2*(len(key)+len(value)))
	case "nd":
		ref, err := strconv.ParseInt(attr(t, "ref"), 10, 64)
		if err != nil {
			return fault.Errorf(fault.T("chemin (way) %d avec nd %.40q", "way %d with nd %.40q"), o.id, attr(t, "ref"))
		}
		o.refs = append(o.refs, ref)
		if err := r.locate(ref, attr(t, "lon"), attr(t, "lat")); err != nil {
			return err
		}
		return r.spend(part.RefBytes)
	case "member":
		ref, err := strconv.ParseInt(attr(t, "ref"), 10, 64)
		if err != nil {
			return fault.Errorf(fault.T("relation %d avec un membre (member) %.40q", "relation %d with member %.40q"), o.id, attr(t, "ref"))
		}
		o.members = append(o.members, member{attr(t, "type"), attr(t, "role"), ref})
		return r.spend(part.MemberBytes + 64)
	}
	return nil
}

// locate takes in where a node lies that a way names, as queries with "out geom"
// write it. A node of its own in the file counts before it.
func (r *reader) locate(id int64, lon, lat string) error {
	if lon == "" || lat == "" {
		return nil
	}
	var at object
	if err := at.setCoordinates(lon, lat); err != nil || at.gone {
		return err
	}
	if err := r.opts.Budget.Charge(1, nodeBytes); err != nil {
		return err
	}
	r.nodes = append(r.nodes, node{id, at.lon, at.lat, -1, -1})
	return nil
}

// incomplete returns an error for a remark by which a query tells that it was
// stopped: what it wrote before is not all that was asked for.
func incomplete(remark string) error {
	remark = strings.Join(strings.Fields(remark), " ")
	if stopped.MatchString(remark) {
		return fault.Errorf(fault.T("la requête ne s'est pas terminée, le fichier n'est pas complet (%.120q) : demandez-en moins à la fois, ou prenez un extrait tout fait", "the query did not end, so that the file is not complete (%.120s): ask for less at once, or take a ready extract"), remark)
	}
	return nil
}

// stopped matches what servers write of a query that they did not end.
var stopped = regexp.MustCompile(`(?i)\berror\b|timed? ?out|out of memory|too busy|aborted|quota|rate.?limit`)

// spend charges for what the current object has until it ends.
func (r *reader) spend(bytes int) error {
	r.object.bytes += bytes
	return r.opts.Budget.Charge(1, bytes)
}

// end takes in an object that is complete.
func (r *reader) end(kind string) error {
	o, p := &r.object, r.Part
	defer func() { r.opts.Budget.Release(1, o.bytes); o.bytes = 0 }()
	switch kind {
	case "node":
		p.Seen.Nodes++
		if !o.gone {
			return r.endNode()
		}
	case "way":
		p.Seen.Ways++
		return r.endWay()
	case "relation":
		p.Seen.Relations++
		if !o.gone {
			return r.endRelation()
		}
	}
	return nil
}
