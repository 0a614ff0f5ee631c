package archive

import (
	"encoding/json"
	"io"
	"math"
	"time"

	"acces30/coverage"
	"acces30/coverage/finding"
	"acces30/coverage/isochrone"
	"acces30/reports"
)

// ManifestName is the manifest's file name in a run's folder.
const ManifestName = "manifest.json"

// ManifestFormat is raised when a field of the manifest changes its meaning or
// its type. In format 1 every value of settings was a text; since format 2
// numbers, booleans and lists are what they are. Since format 3 communes that
// were not computed are apart from the unreachable and from those beyond. Format 4
// says which edition it is, and its indicators.
const ManifestFormat = 4

// firstFormat is the oldest format that is still read: before it, nothing told
// editions apart.
const firstFormat = 4

// Manifest says what a run read, chose, found and wrote.
type Manifest struct {
	Format    int            `json:"format"`
	Program   string         `json:"program"`
	Version   string         `json:"version"`
	Edition   Identity       `json:"edition"`
	Earlier   *Earlier       `json:"compared_with,omitempty"`
	Unused    []string       `json:"unused_editions,omitempty"` // earlier editions that could not be
	Date      string         `json:"date"`
	Scope     []string       `json:"departements"`
	Vintages  vintages       `json:"vintages"`
	Command   string         `json:"command,omitempty"` // that does the run again
	Settings  map[string]any `json:"settings"`
	Inputs    []input        `json:"inputs"`
	Counts    counts         `json:"counts"`
	Limits    []limit        `json:"limits"`
	Figures   indicators     `json:"indicators"`
	Areas     *isochrones    `json:"isochrones,omitempty"`
	Findings  findings       `json:"findings"`
	Outputs   []File         `json:"outputs"`
	Execution Execution      `json:"execution"`
}

type input struct {
	Role    string `json:"role"`
	File    string `json:"file"`
	SHA256  string `json:"sha256"`
	Bytes   int64  `json:"bytes"`
	Rows    int    `json:"rows"`
	Kept    int    `json:"kept"`
	Lines   int    `json:"lines,omitempty"`
	BuiltIn bool   `json:"built_in"`
	Vintage string `json:"vintage,omitempty"`
	Licence string `json:"licence,omitempty"`
}

type counts struct {
	Communes          int            `json:"communes"`
	People            int            `json:"people"`
	Unreachable       int            `json:"unreachable_communes"`
	NotComputed       int            `json:"not_computed_communes"`
	PeopleNotComputed int            `json:"not_computed_people"`
	ByReason          map[string]int `json:"not_computed_by_reason,omitempty"`
	UnknownPopulation int            `json:"communes_without_population"`
	Structures        int            `json:"structures"`
	Itinerant         int            `json:"itinerant_structures"`
	ServicePoints     int            `json:"service_points"`
	AreaCommunes      int            `json:"study_area_communes"`
	AreaStructures    int            `json:"study_area_structures"`
	NetworkNodes      int            `json:"network_nodes"`
	NetworkArcs       int            `json:"network_arcs"`
}

// indicators are coverage.Indicators, named.
type indicators struct {
	Network            string  `json:"network"`
	Communes           int     `json:"communes"`
	People             int     `json:"people"`
	NotComputedPeople  int     `json:"not_computed_people"`
	Structures         int     `json:"structures"`
	ServicePoints      int     `json:"service_points"`
	ThresholdMinutes   float64 `json:"threshold_minutes"`
	WithinPct          float64 `json:"people_within_pct"`
	Within15Pct        float64 `json:"people_within_15_pct"`
	Within20Pct        float64 `json:"people_within_20_pct"`
	Within30Pct        float64 `json:"people_within_30_pct"`
	MeanMinutes        float64 `json:"mean_minutes"`
	MedianMinutes      float64 `json:"median_minutes"`
	NinthDecileMinutes float64 `json:"ninth_decile_minutes"`
	MedianSnapMetres   float64 `json:"median_snap_m"`
	LongestMinutes     float64 `json:"longest_minutes"`
}

// Indicators returns the figures that editions are compared by.
func (m *Manifest) Indicators() coverage.Indicators { return coverage.Indicators(m.Figures) }

type limit struct {
	Minutes        float64 `json:"minutes"`
	BeyondCommunes int     `json:"beyond_communes"`
	BeyondPeople   int     `json:"beyond_people"`
	WithinCommunes int     `json:"within_communes"`
	WithinPeople   int     `json:"within_people"`
}

// isochrones say how faithful the drawn areas are: in percent, what
// is reached in time but outside (missed), and inside but not reached in time
// (claimed), of the network's nodes and of people where they
// live, or at their commune's reference point where nothing tells of that.
type isochrones struct {
	CellMetres float64    `json:"cell_m"`
	Network    []fidelity `json:"network"`
	Structures []fidelity `json:"structures"` // all together
}

type fidelity struct {
	Minutes       float64 `json:"minutes"`
	Nodes         int     `json:"nodes_reached"`
	NodesMissed   float64 `json:"nodes_missed_pct"`
	NodesClaimed  float64 `json:"nodes_claimed_pct"`
	PeopleMissed  float64 `json:"people_missed_pct"`
	PeopleClaimed float64 `json:"people_claimed_pct"`
}

type findings struct {
	Errors   int            `json:"errors"`
	Warnings int            `json:"warnings"`
	Infos    int            `json:"infos"`
	ByCode   map[string]int `json:"by_code"`
}

// NewManifest fills the manifest of an edition from a result and the settings that
// it was made with.
func NewManifest(r *coverage.Result, edition Identity, version string, settings []reports.Setting) Manifest {
	s := r.Study
	m := Manifest{
		Format: ManifestFormat, Program: "acces30", Version: version, Edition: edition,
		Date:     s.Settings.Date.Format(time.DateOnly),
		Scope:    r.Departements(),
		Vintages: vintagesOf(s),
		Settings: make(map[string]any, len(settings)),
		Counts: counts{
			Communes: r.Scope.All.Communes, People: r.Scope.All.People,
			Unreachable: r.Scope.Unreachable.Communes,
			NotComputed: r.Scope.NotComputed.Communes, PeopleNotComputed: r.Scope.NotComputed.People, ByReason: byReason(&r.Scope),
			UnknownPopulation: r.Scope.UnknownPopulation,
			Structures:        r.Scope.Structures, Itinerant: r.Scope.Itinerant, ServicePoints: r.Scope.Points,
			AreaCommunes: len(s.Communes), AreaStructures: len(s.Structures),
			NetworkNodes: s.Roads.Network().Nodes(), NetworkArcs: s.Roads.Network().Arcs(),
		},
		Figures:  indicators(r.Indicators()),
		Findings: countFindings(r.Findings),
	}
	for _, setting := range settings {
		m.Settings[setting.Key] = setting.Value
	}
	for _, in := range s.Inputs {
		m.Inputs = append(m.Inputs, input{string(in.Role), in.File, in.SHA256, in.Bytes, in.Rows, in.Kept, in.Lines, in.BuiltIn, in.Vintage, in.Licence})
	}
	if len(r.Bands) > 0 {
		m.Areas = &isochrones{r.Cell, fidelities(r.Bands), fidelities(r.StructureBands())}
	}
	for _, t := range r.Tallies {
		m.Limits = append(m.Limits, limit{t.Limit.Minutes(), t.Beyond.Communes, t.Beyond.People, t.Within.Communes, t.Within.People})
	}
	return m
}

// byReason counts the communes that were not computed by the code of why.
func byReason(scope *coverage.Scope) map[string]int {
	counts := make(map[string]int)
	for _, left := range scope.LeftOut() {
		counts[left.Reason.Code()] = left.Communes
	}
	return counts
}

func fidelities(bands []isochrone.Band) []fidelity {
	percent := func(share float64) float64 { return math.Round(share*10_000) / 100 }
	all := make([]fidelity, len(bands))
	for i := range bands {
		b := &bands[i]
		all[i] = fidelity{
			b.Limit.Minutes(), b.Nodes.Reached, percent(b.Nodes.MissedShare()), percent(b.Nodes.ClaimedShare()),
			percent(b.Homes.MissedShare()), percent(b.Homes.ClaimedShare()),
		}
	}
	return all
}

func countFindings(all []finding.Finding) findings {
	bySeverity := finding.CountBySeverity(all)
	f := findings{
		Errors: bySeverity[finding.Error], Warnings: bySeverity[finding.Warning], Infos: bySeverity[finding.Info],
		ByCode: make(map[string]int),
	}
	for _, found := range all {
		kind, n := found.StandsFor()
		f.ByCode[kind.Code] += n
	}
	return f
}

// Output returns the manifest as a file of the run, with the files it speaks of.
func (m Manifest) Output(files []File) Output {
	m.Outputs = files
	return Output{Name: ManifestName, Write: func(w io.Writer) error {
		enc := json.NewEncoder(w)
		enc.SetIndent("", "  ")
		enc.SetEscapeHTML(false)
		return enc.Encode(m)
	}}
}
