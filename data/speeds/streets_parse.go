package speeds

import (
	"maps"
	"math"
	"slices"
	"strings"

	"acces30/coverage/fault"
	"acces30/coverage/road"
	"acces30/coverage/road/street"
	"acces30/data/strict"
)

// maxFile is more than any preset needs, in bytes.
const maxFile = 1 << 20

// reader turns a file into speeds and keeps the first fault.
type reader struct {
	text string
	in   streetsFile
	out  Streets
	err  error
}

// reject keeps what is wrong with the value of a key, unless something else was.
func (r *reader) reject(key []string, why fault.Says, args ...any) {
	if r.err == nil {
		r.err = fault.Errorf(fault.T("ligne %d : %s : %v", "line %d: %s: %v"), strict.Line(r.text, key), strings.Join(key, "."), fault.Sprintf(why, args...))
	}
}

func (r *reader) parse() error {
	if len(r.text) > maxFile {
		return fault.Errorf(fault.T("%d octets sont trop pour un barème de vitesses", "%d bytes are too many for a preset"), len(r.text))
	}
	keys := make([]string, len(required))
	for i, key := range required {
		keys[i] = strings.Join(key, ".")
	}
	if err := strict.Decode(r.text, &r.in, keys...); err != nil {
		return err
	}
	r.read()
	return r.err
}

func (r *reader) read() {
	in, out := &r.in, &r.out.Speeds
	r.out.Name, r.out.Version, r.out.Source = in.Name, in.Version, in.Source
	if strings.TrimSpace(in.Name) == "" {
		r.reject([]string{"name"}, fault.T("un barème doit avoir un nom", "a preset needs a name"))
	}
	if in.Version < 1 {
		r.reject([]string{"version"}, fault.T("%d n'est pas une version : elles commencent à 1", "%d is no version: versions start at 1"), in.Version)
	}
	r.readClasses()
	out.Floor = r.number(in.FloorKmh, 1, 30, "floor_kmh")
	out.Traffic[road.OffPeak] = r.byEnvironment(in.Traffic.OffPeak, 0.1, 1.5, "traffic", "off_peak")
	out.Traffic[road.Peak] = r.byEnvironment(in.Traffic.Peak, 0.1, 1.5, "traffic", "peak")
	switch in.Limits.Use {
	case "cap", "replace":
		out.Limits.Replace = in.Limits.Use == "replace"
	default:
		r.reject([]string{"limits", "use"}, fault.T(`%q n'est ni "cap" ni "replace"`, `%q is neither "cap" nor "replace"`), in.Limits.Use)
	}
	out.Limits.Share = r.number(in.Limits.Share, 0.3, 1.2, "limits", "share")
	out.Surfaces[road.Paved] = math.Inf(1)
	out.Surfaces[road.Rough] = r.number(in.Surfaces.Rough, 3, 130, "surfaces", "rough")
	out.Surfaces[road.Unpaved] = r.number(in.Surfaces.Unpaved, 3, 130, "surfaces", "unpaved")
	out.Surfaces[road.VeryPoor] = r.number(in.Surfaces.VeryPoor, 3, 130, "surfaces", "very_poor")
	out.Factors.Narrow = r.number(in.Factors.Narrow, 0.1, 1, "factors", "narrow")
	out.Factors.Driveway = r.number(in.Factors.Driveway, 0.1, 1, "factors", "driveway")
	out.Factors.Destination = r.number(in.Factors.Destination, 0.1, 1, "factors", "destination")
	r.readDelays()
	var err error
	if r.out.Errors, err = errorTable("error", in.Errors); err != nil && r.err == nil {
		r.err = err
	}
}

func (r *reader) readDelays() {
	in, delays := &r.in.Delays, &r.out.Speeds.Delays
	delays[road.Signals] = r.seconds(in.Signals, "delays_s", "signals")
	delays[road.StopSign] = r.seconds(in.Stop, "delays_s", "stop")
	delays[road.GiveWay] = r.seconds(in.GiveWay, "delays_s", "give_way")
	delays[road.MiniRoundabout] = r.seconds(in.MiniRoundabout, "delays_s", "mini_roundabout")
	delays[road.LevelCrossing] = r.seconds(in.LevelCrossing, "delays_s", "level_crossing")
	delays[road.Gate] = r.seconds(in.Gate, "delays_s", "gate")
	delays[road.TollGate] = r.seconds(in.TollGate, "delays_s", "toll_gate")
	junctions := &r.out.Speeds.Junctions
	junctions.Main = r.seconds(r.in.Junctions.Main, "junctions_s", "main")
	junctions.Minor = r.seconds(r.in.Junctions.Minor, "junctions_s", "minor")
	junctions.Turn = r.seconds(r.in.Junctions.Turn, "junctions_s", "turn")
	junctions.Roundabout = r.seconds(r.in.Junctions.Roundabout, "junctions_s", "roundabout")
}

// readClasses finds the category of every class.
func (r *reader) readClasses() {
	categories := map[string]street.Category{closedCategory: {}}
	for _, name := range slices.Sorted(maps.Keys(r.in.Categories)) {
		entry := r.in.Categories[name]
		if name == closedCategory {
			r.reject([]string{"categories", name}, fault.T("ce nom est réservé aux classes où aucune voiture ne roule", "this name is kept for classes that no car drives on"))
		}
		// At most what OSRM and METRIC know, with room for a bold analyst.
		speeds := r.byEnvironment(entry.Speeds, 1, 160, "categories", name)
		categories[name] = street.Category{Speeds: speeds, Winding: entry.Winding}
	}
	for class := range road.Classes {
		name := class.Name()
		if r.in.Classes[name] == "" && r.err == nil {
			r.err = fault.Errorf(fault.T("il manque la clé %q", "the key %q is missing"), "classes."+name)
		}
		r.out.Speeds.Plain[class] = r.lookUp(categories, r.in.Classes[name], "classes", name)
	}
	r.out.Speeds.Dual = r.override(categories, r.in.DualCarriageways, "dual_carriageways")
	r.out.Speeds.Signed = r.override(categories, r.in.Signed, "signed")
	r.knownClasses(r.in.Classes, "classes")
}

// override returns the categories of all classes, those named by a table
// changed.
func (r *reader) override(categories map[string]street.Category, entries map[string]string, table string) [road.Classes]street.Category {
	changed := r.out.Speeds.Plain
	for class := range road.Classes {
		name := class.Name()
		if c := entries[name]; c != "" {
			changed[class] = r.lookUp(categories, c, table, name)
		}
	}
	r.knownClasses(entries, table)
	return changed
}

func (r *reader) lookUp(categories map[string]street.Category, name string, key ...string) street.Category {
	c, ok := categories[name]
	if !ok {
		r.reject(key, fault.T("il n'y a pas de catégorie %q", "there is no category %q"), name)
	}
	return c
}

func (r *reader) knownClasses(entries map[string]string, table string) {
	for _, name := range slices.Sorted(maps.Keys(entries)) {
		if _, known := road.ParseClass(name); !known {
			r.reject([]string{table, name}, fault.T("cette classe de route n'existe pas", "there is no such class of road"))
		}
	}
}

// number checks a number's range; one that is no number is in none.
func (r *reader) number(v, low, high float64, key ...string) float64 {
	if !(v >= low && v <= high) {
		r.reject(key, fault.T("%g n'est pas de %g à %g", "%g is not from %g to %g"), v, low, high)
	}
	return v
}

// maxDelay is the longest delay at a node, in seconds.
const maxDelay = 600

func (r *reader) seconds(v float64, key ...string) road.Deciseconds {
	v = r.number(v, 0, maxDelay, key...)
	if r.err != nil {
		return 0
	}
	return road.Deciseconds(math.Round(v * 10))
}

func (r *reader) byEnvironment(values []float64, low, high float64, key ...string) (out [road.Environments]float64) {
	if len(values) != road.Environments {
		r.reject(key, fault.T("%d nombres au lieu de trois, pour le rural, le périurbain et le dense", "%d numbers instead of three, for rural, suburban and dense country"), len(values))
		return out
	}
	for i, v := range values {
		out[i] = r.number(v, low, high, key...)
	}
	return out
}
