package osmxml

import (
	"encoding/xml"
	"strconv"
	"strings"
	"time"

	"acces30/coverage/fault"
	"acces30/data/osm/internal/part"

	"github.com/paulmach/orb"
)

// errChanges says that a file tells what was edited, not what there is.
var errChanges = fault.Errorf(fault.T("c'est un fichier de modifications, non un extrait", "is a file of changes, not an extract"))

// beginFile checks the outermost element.
func (r *reader) beginFile(t xml.StartElement) error {
	switch t.Name.Local {
	case "osm":
	case "osmChange":
		return errChanges
	case "html":
		return fault.Errorf(fault.T("c'est une page web : ce qu'elle dit explique pourquoi il n'y a pas d'extrait ; redemandez-le, ou prenez-en un tout fait", "is a web page: what it says is why there is no extract; ask again, or take a ready one"))
	default:
		return part.ErrNotOSM
	}
	h := &r.Header
	h.Program = attr(t, "generator")
	h.Date = date(attr(t, "timestamp"))
	if h.Date.IsZero() {
		h.Date = date(attr(t, "osmosis_replication_timestamp"))
	}
	return nil
}

// describe reads what the file says about itself after its beginning.
func (r *reader) describe(t xml.StartElement) {
	h := &r.Header
	var sides []string // west, south, east, north
	switch t.Name.Local {
	case "meta":
		if h.Date.IsZero() {
			h.Date = date(attr(t, "osm_base"))
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
	h.Bound = part.OnEarth(orb.Bound{Min: orb.Point{values[0], values[1]}, Max: orb.Point{values[2], values[3]}})
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
	return part.Time(t.Unix())
}
