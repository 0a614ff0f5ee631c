package osm

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"github.com/paulmach/orb"
)

// maxDepth is how deep elements may lie within one another. Objects need
// three, discussions of changesets five.
const maxDepth = 16

// xmlReader reads the text of an OSM XML file.
type xmlReader struct {
	file    *xmlFile
	decoder *xml.Decoder
	leash   *leash
	sel     *selector
	money   *budget
	refs    *refCollector
	words   map[string]uint32 // numbers of the part's strings

	object xmlObject // the one being read; its memory is used again
}

// xmlObject is a node, way or relation.
type xmlObject struct {
	id      int64
	version int32
	edited  string
	gone    bool // deleted, or a node without a place
	lon     int32
	lat     int32
	keys    []string // and values, by turns
	refs    []int64
	members []xmlMember
	bytes   int // charged for it, to be given back
}

type xmlMember struct {
	kind, role string
	id         int64
}

// readFile reads from the first element to the end.
func (x *xmlReader) readFile() error {
	depth, begun := 0, false
	for {
		x.leash.loosen()
		token, err := x.decoder.Token()
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
		case xml.StartElement:
			begun = true
			if depth++; depth > maxDepth {
				return fmt.Errorf("elements more than %d deep", maxDepth)
			}
			err = x.begin(t, depth)
		case xml.EndElement:
			if depth--; depth == 1 {
				err = x.end(t.Name.Local)
			}
		}
		if err != nil {
			return err
		}
	}
	return x.refs.finish(x.file.part)
}

// begin takes in the beginning of an element.
func (x *xmlReader) begin(t xml.StartElement, depth int) error {
	switch depth {
	case 1:
		return x.beginFile(t)
	case 2:
		switch t.Name.Local {
		case "node", "way", "relation":
			return x.beginObject(t)
		case "bounds", "bound", "meta":
			x.describe(t)
		}
		return nil
	case 3:
		return x.beginDetail(t)
	}
	return nil
}

// beginFile checks the outermost element.
func (x *xmlReader) beginFile(t xml.StartElement) error {
	switch t.Name.Local {
	case "osm":
	case "osmChange":
		return errors.New("is a file of changes, not an extract")
	default:
		return errNotOSM
	}
	h := &x.file.header
	h.program = attr(t, "generator")
	h.date = date(attr(t, "timestamp"))
	if h.date.IsZero() {
		h.date = date(attr(t, "osmosis_replication_timestamp"))
	}
	return nil
}

// describe reads what the file tells about itself after its beginning.
func (x *xmlReader) describe(t xml.StartElement) {
	h := &x.file.header
	var sides []string // west, south, east, north
	switch t.Name.Local {
	case "meta":
		if h.date.IsZero() {
			h.date = date(attr(t, "osm_base"))
		}
		return
	case "bounds":
		sides = []string{attr(t, "minlon"), attr(t, "minlat"), attr(t, "maxlon"), attr(t, "maxlat")}
	case "bound":
		if box := strings.Split(attr(t, "box"), ","); len(box) == 4 {
			sides = []string{box[1], box[0], box[3], box[2]}
		}
	}
	var values [4]float64
	for i, s := range sides {
		v, err := strconv.ParseFloat(strings.TrimSpace(s), 64)
		if err != nil {
			return
		}
		values[i] = v
	}
	h.bound = sane(orb.Bound{Min: orb.Point{values[0], values[1]}, Max: orb.Point{values[2], values[3]}})
}

// beginObject reads the attributes of a node, way or relation.
func (x *xmlReader) beginObject(t xml.StartElement) error {
	o := &x.object
	*o = xmlObject{keys: o.keys[:0], refs: o.refs[:0], members: o.members[:0]}
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
			return fmt.Errorf("%s with %s %.40q", t.Name.Local, a.Name.Local, a.Value)
		}
	}
	if !hasID {
		return fmt.Errorf("%s without id", t.Name.Local)
	}
	if t.Name.Local != "node" || o.gone {
		return nil
	}
	return o.setPlace(lon, lat)
}

// setPlace reads the coordinates of a node. One without is the trace of a node
// that was deleted or not downloaded.
func (o *xmlObject) setPlace(lon, lat string) error {
	if lon == "" && lat == "" {
		o.gone = true
		return nil
	}
	x, okX, err1 := parseFixed(lon, 180)
	y, okY, err2 := parseFixed(lat, 90)
	if err1 != nil || err2 != nil {
		return fmt.Errorf("node %d with lon %.40q, lat %.40q", o.id, lon, lat)
	}
	o.lon, o.lat = x, y
	o.gone = !okX || !okY
	return nil
}

// beginDetail reads an element within an object.
func (x *xmlReader) beginDetail(t xml.StartElement) error {
	o := &x.object
	switch t.Name.Local {
	case "tag":
		key, value := attr(t, "k"), attr(t, "v")
		o.keys = append(o.keys, key, value)
		return x.spend(tagBytes + 2*(len(key)+len(value)))
	case "nd":
		ref, err := strconv.ParseInt(attr(t, "ref"), 10, 64)
		if err != nil {
			return fmt.Errorf("way %d with nd %.40q", o.id, attr(t, "ref"))
		}
		o.refs = append(o.refs, ref)
		return x.spend(refBytes)
	case "member":
		ref, err := strconv.ParseInt(attr(t, "ref"), 10, 64)
		if err != nil {
			return fmt.Errorf("relation %d with member %.40q", o.id, attr(t, "ref"))
		}
		o.members = append(o.members, xmlMember{attr(t, "type"), attr(t, "role"), ref})
		return x.spend(memberBytes + 64)
	}
	return nil
}

// spend charges for what the current object has until it ends.
func (x *xmlReader) spend(bytes int) error {
	x.object.bytes += bytes
	return x.money.charge(1, bytes)
}

// end takes in an object that is complete.
func (x *xmlReader) end(kind string) error {
	o, p := &x.object, x.file.part
	defer func() { x.money.release(1, o.bytes); o.bytes = 0 }()
	switch kind {
	case "node":
		p.seen.Nodes++
		if !o.gone {
			return x.endNode()
		}
	case "way":
		p.seen.Ways++
		if !o.gone {
			return x.endWay()
		}
	case "relation":
		p.seen.Relations++
		if !o.gone {
			return x.endRelation()
		}
	}
	return nil
}

// attr returns the value of an attribute, "" when there is none.
func attr(t xml.StartElement, name string) string {
	for _, a := range t.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// date reads a moment, the zero time when it is not one.
func date(s string) time.Time {
	t, err := time.Parse(time.RFC3339, s)
	if err != nil {
		return time.Time{}
	}
	return unixTime(t.Unix())
}
