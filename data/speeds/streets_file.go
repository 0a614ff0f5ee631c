package speeds

// streetsFile is a file of the speeds of real roads as it is written. Every key
// but the errors is required, as a key left out would leave a number to the
// program that the file does not show.
type streetsFile struct {
	Name    string `toml:"name"`
	Version int    `toml:"version"`
	Source  string `toml:"source"`

	Categories       map[string]categoryEntry `toml:"categories"`
	Classes          map[string]string        `toml:"classes"`
	DualCarriageways map[string]string        `toml:"dual_carriageways"`
	Signed           map[string]string        `toml:"signed"`

	FloorKmh float64 `toml:"floor_kmh"`
	Traffic  struct {
		OffPeak []float64 `toml:"off_peak"`
		Peak    []float64 `toml:"peak"`
	} `toml:"traffic"`
	Limits struct {
		Use   string  `toml:"use"`
		Share float64 `toml:"share"`
	} `toml:"limits"`
	Surfaces struct {
		Rough    float64 `toml:"rough"`
		Unpaved  float64 `toml:"unpaved"`
		VeryPoor float64 `toml:"very_poor"`
	} `toml:"surfaces"`
	Factors struct {
		Narrow      float64 `toml:"narrow"`
		Driveway    float64 `toml:"driveway"`
		Destination float64 `toml:"destination"`
	} `toml:"factors"`
	Delays struct {
		Signals        float64 `toml:"signals"`
		Stop           float64 `toml:"stop"`
		GiveWay        float64 `toml:"give_way"`
		MiniRoundabout float64 `toml:"mini_roundabout"`
		LevelCrossing  float64 `toml:"level_crossing"`
		Gate           float64 `toml:"gate"`
		TollGate       float64 `toml:"toll_gate"`
	} `toml:"delays_s"`
	Junctions struct {
		Main       float64 `toml:"main"`
		Minor      float64 `toml:"minor"`
		Turn       float64 `toml:"turn"`
		Roundabout float64 `toml:"roundabout"`
	} `toml:"junctions_s"`

	Errors []errorBand `toml:"error"`
}

type categoryEntry struct {
	Speeds  []float64 `toml:"speeds"`
	Winding bool      `toml:"winding"`
}

// closedCategory names the category of classes that no car drives on.
const closedCategory = "closed"

// required are the keys that a file must have, apart from the classes.
var required = [...][]string{
	{"name"}, {"version"}, {"source"}, {"floor_kmh"},
	{"traffic", "off_peak"}, {"traffic", "peak"}, {"limits", "use"}, {"limits", "share"},
	{"surfaces", "rough"}, {"surfaces", "unpaved"}, {"surfaces", "very_poor"},
	{"factors", "narrow"}, {"factors", "driveway"}, {"factors", "destination"},
	{"delays_s", "signals"}, {"delays_s", "stop"}, {"delays_s", "give_way"},
	{"delays_s", "mini_roundabout"}, {"delays_s", "level_crossing"}, {"delays_s", "gate"}, {"delays_s", "toll_gate"},
	{"junctions_s", "main"}, {"junctions_s", "minor"}, {"junctions_s", "turn"}, {"junctions_s", "roundabout"},
}
