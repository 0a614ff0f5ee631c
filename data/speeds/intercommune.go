package speeds

import (
	"bytes"
	_ "embed" // for the built-in table
	"fmt"
	"slices"
	"strconv"

	"acces30/coverage"
	"acces30/coverage/fault"
	"acces30/coverage/road"
	"acces30/coverage/road/intercommune"
	"acces30/coverage/settle"
	"acces30/data/insee/barriers"
	"acces30/data/strict"
)

//go:embed intercommune.toml
var builtIn []byte

// builtInName is what messages call the built-in table.
const builtInName = "intercommune.toml"

// InterCommune is the table of the modelled network's parameters.
type InterCommune struct {
	Params     intercommune.Params
	Settlement settle.Model     // where people live, which was fitted together with the network
	inputs     []coverage.Input // the table, and what it was calibrated on
	accuracy   []coverage.AccuracyBand
	shares     []coverage.ShareError
	countries  []coverage.CountryErrors
	errors     coverage.ErrorTable
	hills      coverage.ErrorTable
	preset     string
	// copiedFrom is the table whose measured errors a file had without its values.
	copiedFrom string
}

// CopiedFrom names the table whose measured errors were taken out of this one, as
// they were measured with other values; empty when there is none.
func (t *InterCommune) CopiedFrom() string { return t.copiedFrom }

// BuiltInInterCommune returns the table that is part of the program.
func BuiltInInterCommune() (*InterCommune, error) {
	return ParseInterCommune(builtInName, builtIn)
}

// interCommuneFile is the table as it is written.
type interCommuneFile struct {
	Preset        string  `toml:"preset"`
	Terminal      float64 `toml:"terminal_s"`
	DensityRadius float64 `toml:"density_radius_m"`
	Piece         float64 `toml:"piece_m"`
	Reach         float64 `toml:"reach_m"`
	Levels        []level `toml:"level"`
	Access        float64 `toml:"access_kmh"`
	Relief        struct {
		From    float64 `toml:"from_m_per_km"`
		Full    float64 `toml:"full_m_per_km"`
		Climb   float64 `toml:"climb_s_per_m"`
		Unknown float64 `toml:"unknown"`
	} `toml:"relief"`
	Settlement struct {
		Core        float64 `toml:"core_share"`
		CoreEast    float64 `toml:"core_east"`
		CoreDensity float64 `toml:"core_density"`
		TowardsSeat float64 `toml:"towards_seat"`
		Radius      float64 `toml:"radius"`
		Farthest    float64 `toml:"farthest_m"`
		Lanes       float64 `toml:"lanes_s_per_km"`
		LanesHill   float64 `toml:"lanes_hill"`
		Scatter     float64 `toml:"scatter"`
	} `toml:"settlement"`
	Kept      byEnv  `toml:"kept"`
	Peak      byEnv  `toml:"peak"`
	Barriers  []line `toml:"barrier"` // of the analyst, besides those of package barriers
	Reference struct {
		Title     string `toml:"title"`
		Publisher string `toml:"publisher"`
		Vintage   string `toml:"vintage"`
		Licence   string `toml:"licence"`
	} `toml:"reference"`
	ShareErrors []struct {
		Minutes     int     `toml:"minutes"`
		Fitted      float64 `toml:"fitted_points"`
		HeldOut     float64 `toml:"held_out_points"`
		HeldOutMean float64 `toml:"held_out_mean_points"`
	} `toml:"share_error"`
	CountryErrors []countryErrors `toml:"country_error"`
	Accuracy      []band          `toml:"accuracy"`
	Errors        []errorBand     `toml:"error"`
	ErrorsInHills []errorBand     `toml:"error_in_hills"`
}

type level struct {
	PeopleFrom int     `toml:"people_from"`
	Speed      float64 `toml:"speed_kmh"`
	Detour     float64 `toml:"detour"`
	Longest    float64 `toml:"longest_km"`
	Relief     float64 `toml:"relief"`
	Ridge      float64 `toml:"ridge_m"`
}

type byEnv struct {
	Rural    float64 `toml:"rural"`
	Suburban float64 `toml:"suburban"`
	Dense    float64 `toml:"dense"`
}

type line struct {
	Name   string      `toml:"name"`
	Points [][]float64 `toml:"points"` // longitude, latitude
}

type band struct {
	From           float64 `toml:"from_min"`
	To             float64 `toml:"to_min"`
	Pairs          int     `toml:"pairs"`
	MedianAbsolute float64 `toml:"median_absolute_pct"`
	Median         float64 `toml:"median_pct"`
	NinthDecile    float64 `toml:"ninth_decile_pct"`
}

// ParseInterCommune reads a table. The error names the file and what is wrong
// with it: an unknown key with its line, or a value out of range.
func ParseInterCommune(name string, text []byte) (*InterCommune, error) {
	var f interCommuneFile
	if err := strict.Decode(string(text), &f, "preset", "terminal_s"); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	facts, err := f.facts()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	t := &InterCommune{
		preset: f.Preset,
		Params: f.params(facts), Settlement: settle.Model(f.Settlement),
		inputs: []coverage.Input{describe(name, text)},
	}
	t.inputs[0].BuiltIn = bytes.Equal(text, builtIn)
	if f.Reference.Title != "" {
		t.inputs = append(t.inputs, coverage.Input{
			Role: coverage.RoleReference, BuiltIn: true, Title: f.Reference.Title,
			Publisher: f.Reference.Publisher, Vintage: f.Reference.Vintage, Licence: f.Reference.Licence,
		})
	}
	if f.Preset == "" {
		return nil, fault.Errorf(fault.T("%s : la clé preset est vide, donnez un nom à ces vitesses", "%s: preset has no name"), name)
	}
	if err := t.Params.Validate(); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	if t.errors, err = errorTable("error", f.Errors); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	if t.hills, err = errorTable("error_in_hills", f.ErrorsInHills); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	if err := t.Settlement.Validate(); err != nil {
		return nil, fault.Errorf(fault.T("%s : settlement : %v", "%s: settlement: %v"), name, err)
	}
	if t.shares, err = f.shares(name); err != nil {
		return nil, err
	}
	if t.countries, err = f.countries(); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	if t.accuracy, err = f.accuracy(name); err != nil {
		return nil, err
	}
	return t, nil
}

// shares returns the errors of shares of people, which it checks.
func (f *interCommuneFile) shares(name string) (all []coverage.ShareError, err error) {
	for _, e := range f.ShareErrors {
		if !(e.Minutes > 0 && e.Fitted >= 0 && e.HeldOut >= 0) {
			return nil, fault.Errorf(fault.T("%s : erreur des parts de %g et %g points à %d minutes", "%s: error of shares of %g and %g points at %d minutes"), name, e.Fitted, e.HeldOut, e.Minutes)
		}
		all = append(all, coverage.ShareError(e))
	}
	return all, nil
}

// accuracy returns how far times are from those of the reference, which it checks.
func (f *interCommuneFile) accuracy(name string) (all []coverage.AccuracyBand, err error) {
	for _, b := range f.Accuracy {
		if !(b.From >= 0 && b.To > b.From && b.Pairs > 0) {
			return nil, fault.Errorf(fault.T("%s : exactitude de %g à %g min sur %d trajets", "%s: accuracy from %g to %g min on %d pairs"), name, b.From, b.To, b.Pairs)
		}
		all = append(all, coverage.AccuracyBand{
			From: b.From, To: b.To, Pairs: b.Pairs,
			MedianAbsolute: b.MedianAbsolute / 100, Median: b.Median / 100, NinthDecile: b.NinthDecile / 100,
		})
	}
	return all, nil
}

// facts are the barriers of the program's own table and those of this one, the roads
// that wind and the valleys with a main road.
func (f *interCommuneFile) facts() (intercommune.Params, error) {
	var p intercommune.Params
	own, err := barriers.Read()
	if err != nil {
		return p, err
	}
	for _, b := range own {
		if b.Minutes > 0 {
			p.Windings = append(p.Windings, intercommune.Winding{Name: b.Name, Line: b.Line, Extra: road.Deciseconds(600 * b.Minutes)})
		}
		switch b.Kind {
		case barriers.Winding:
		case barriers.Valley:
			p.Valleys = append(p.Valleys, intercommune.Valley{Name: b.Name, Line: b.Line})
		default:
			p.Barriers = append(p.Barriers, intercommune.Barrier{Name: b.Name, Line: b.Line, WinterOnly: b.WinterOnly})
		}
	}
	for _, b := range f.Barriers {
		line, err := barriers.Line(b.Points)
		if err != nil {
			return p, fault.Errorf(fault.T("barrière %q : %v", "barrier %q: %v"), b.Name, err)
		}
		p.Barriers = append(p.Barriers, intercommune.Barrier{Name: b.Name, Line: line})
	}
	return p, nil
}

// Inputs describes the table, and the data it was calibrated on, which is not
// read again.
func (t *InterCommune) Inputs() []coverage.Input { return slices.Clone(t.inputs) }

// params turns the table and the facts into the model's parameters, in metres and seconds.
func (f *interCommuneFile) params(facts intercommune.Params) intercommune.Params {
	p := intercommune.Params{
		Barriers: facts.Barriers, Windings: facts.Windings, Valleys: facts.Valleys,
		Kept: f.Kept.array(), Peak: f.Peak.array(),
		Access:   f.Access,
		Relief:   intercommune.Relief{Unknown: f.Relief.Unknown, From: f.Relief.From, Full: f.Relief.Full, Climb: f.Relief.Climb},
		Terminal: f.Terminal, DensityRadius: f.DensityRadius, Piece: f.Piece, Reach: f.Reach,
	}
	for _, l := range f.Levels {
		p.Levels = append(p.Levels, intercommune.Level{PeopleFrom: l.PeopleFrom, Speed: l.Speed, Detour: l.Detour, Longest: l.Longest * 1000, Relief: l.Relief, Ridge: l.Ridge})
	}
	return p
}

func (e byEnv) array() (a [road.Environments]float64) {
	a[road.Rural], a[road.Suburban], a[road.Dense] = e.Rural, e.Suburban, e.Dense
	return a
}

// Info describes the model for the report. The accuracy is that of the table
// as published: of an analyst's own table nothing is known but what it says.
func (t *InterCommune) Info() coverage.RoadsInfo {
	return coverage.RoadsInfo{
		Kind: coverage.InterCommune, Preset: t.preset,
		Parameters: t.parameters(), Accuracy: slices.Clone(t.accuracy),
		ShareErrors: slices.Clone(t.shares), CountryErrors: slices.Clone(t.countries),
		Errors: slices.Clone(t.errors), ErrorsInHills: slices.Clone(t.hills),
	}
}

// parameters lists every value of the model under the keys of the report's
// catalogue. The argument of a level's key is its least number of inhabitants.
func (t *InterCommune) parameters() []coverage.Parameter {
	var list []coverage.Parameter
	for _, l := range t.Params.Levels {
		people := []string{strconv.Itoa(l.PeopleFrom)}
		list = append(list,
			coverage.Parameter{Key: "intercommune.speed", Args: people, Value: l.Speed, Unit: "km/h"},
			coverage.Parameter{Key: "intercommune.detour", Args: people, Value: l.Detour},
			coverage.Parameter{Key: "intercommune.longest", Args: people, Value: l.Longest / 1000, Unit: "km"},
			coverage.Parameter{Key: "intercommune.relief", Args: people, Value: l.Relief})
		if l.Ridge > 0 {
			list = append(list, coverage.Parameter{Key: "intercommune.ridge", Args: people, Value: l.Ridge, Unit: "m"})
		}
	}
	for env := range road.Environment(road.Environments) {
		list = append(list,
			coverage.Parameter{Key: "intercommune.kept." + env.Name(), Value: t.Params.Kept[env]},
			coverage.Parameter{Key: "intercommune.peak." + env.Name(), Value: t.Params.Peak[env]})
	}
	return append(list,
		coverage.Parameter{Key: "intercommune.access", Value: t.Params.Access, Unit: "km/h"},
		coverage.Parameter{Key: "intercommune.relief-from", Value: t.Params.Relief.From, Unit: "m/km"},
		coverage.Parameter{Key: "intercommune.relief-full", Value: t.Params.Relief.Full, Unit: "m/km"},
		coverage.Parameter{Key: "intercommune.relief-unknown", Value: t.Params.Relief.Unknown},
		coverage.Parameter{Key: "intercommune.climb", Value: t.Params.Relief.Climb, Unit: "s/m"},
		coverage.Parameter{Key: "settle.core", Value: t.Settlement.Core},
		coverage.Parameter{Key: "settle.core-east", Value: t.Settlement.CoreEast},
		coverage.Parameter{Key: "settle.core-density", Value: t.Settlement.CoreDensity},
		coverage.Parameter{Key: "settle.towards-seat", Value: t.Settlement.TowardsSeat},
		coverage.Parameter{Key: "settle.radius", Value: t.Settlement.Radius},
		coverage.Parameter{Key: "settle.farthest", Value: t.Settlement.Farthest / 1000, Unit: "km"},
		coverage.Parameter{Key: "settle.lanes", Value: t.Settlement.Lanes, Unit: "s/km"},
		coverage.Parameter{Key: "settle.lanes-hill", Value: t.Settlement.LanesHill},
		coverage.Parameter{Key: "settle.scatter", Value: t.Settlement.Scatter},
		coverage.Parameter{Key: "intercommune.terminal", Value: t.Params.Terminal, Unit: "s"},
		coverage.Parameter{Key: "intercommune.density-radius", Value: t.Params.DensityRadius / 1000, Unit: "km"},
		coverage.Parameter{Key: "intercommune.piece", Value: t.Params.Piece / 1000, Unit: "km"},
		coverage.Parameter{Key: "intercommune.reach", Value: t.Params.Reach / 1000, Unit: "km"})
}
