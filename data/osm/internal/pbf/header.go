package pbf

import (
	"acces30/coverage/fault"
	"acces30/data/osm/internal/part"

	"github.com/paulmach/orb"
	"google.golang.org/protobuf/encoding/protowire"
)

// parseHeader reads an OSMHeader block, and refuses a file that needs more of
// its reader than is done here.
func parseHeader(content []byte) (part.Header, error) {
	var h part.Header
	m := message{rest: content}
	for m.next() {
		switch m.num {
		case 1:
			bound, err := parseBox(m.bytes)
			if err != nil {
				return h, err
			}
			h.Bound = bound
		case 4:
			switch feature := string(m.bytes); feature {
			case "OsmSchema-V0.6", "DenseNodes":
			case "HistoricalInformation":
				return h, fault.Errorf(fault.T("le fichier contient l'historique des objets : prenez un extrait de l'état actuel", "the file holds the history of the objects: take an extract of the present state"))
			default:
				return h, fault.Errorf(fault.T("le fichier demande la fonction %.40q, inconnue ici : convertissez-le", "the file needs the feature %.40q, which is not known here: convert it"), feature)
			}
		case 16:
			h.Program = string(m.bytes)
		case 32:
			h.Date = part.Time(int64(m.value))
		}
	}
	return h, m.err
}

// parseBox reads a HeaderBBox, in 1e-9 degrees. A box that is off the Earth,
// which some programs write for want of a better one, counts as none.
func parseBox(content []byte) (orb.Bound, error) {
	var box orb.Bound
	m := message{rest: content}
	for m.next() {
		degrees := float64(protowire.DecodeZigZag(m.value)) / 1e9
		switch m.num {
		case 1:
			box.Min[0] = degrees
		case 2:
			box.Max[0] = degrees
		case 3:
			box.Max[1] = degrees
		case 4:
			box.Min[1] = degrees
		}
	}
	return part.OnEarth(box), m.err
}
