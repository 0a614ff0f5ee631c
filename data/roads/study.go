package roads

import (
	"context"
	"errors"
	"slices"
	"time"

	"github.com/paulmach/orb"

	"acces30/coverage"
	"acces30/coverage/finding"
	"acces30/coverage/refusal"
	"acces30/coverage/road"
	"acces30/coverage/road/intercommune"
	"acces30/coverage/road/street"
	"acces30/data/insee/terrain"
	"acces30/data/speeds"
)

// Choice says which roads a study gets.
type Choice struct {
	Files       []string // extracts, or one compiled file; the modelled network when there are none
	Opened      *Opened  // Files when they are open already; Drive opens them otherwise
	Speeds      string   // preset or file of speeds; the built-in ones when empty
	AccessSpeed float64  // km/h, between a place and its road
	Radius      float64  // metres, how far a place may be from its road
	Everywhere  bool     // places may be on motorways, in tunnels and on bridges too
	// Accept is asked, before any time is computed, whether roads of that extent
	// and of these files will do; nil accepts all.
	Accept func(extent orb.Bound, files string) error
	Options
}

// Defaults of a Choice: driving to the road from off it at 10 km/h, and beyond
// two kilometres not at all.
const (
	AccessSpeed = 10.0
	Radius      = 2000.0
)

// densityRadius is the distance in metres around a point within which people
// are counted to tell how dense the country is.
const densityRadius = 3000.0

// edgeMetres is how near the side of the data a road that ends may go on.
const edgeMetres = 100.0

// minComponent is how many nodes must be connected apart from the mainland for
// their roads to serve places: an island of some size.
const minComponent = 500

// Network returns the network that a study is to be computed on, as a value: the
// study is left as it is. Opened tells how it came about; it is nil for the
// modelled network. It fails with an *input.Error when a file can't be used.
func Network(ctx context.Context, study *coverage.Study, choice Choice) (*coverage.BuiltNetwork, *Opened, error) {
	if len(choice.Files) == 0 {
		built, err := modelled(study, choice.Speeds)
		return built, nil, err
	}
	table, err := speeds.OpenStreets(choice.Speeds)
	if err != nil {
		return nil, nil, err
	}
	opened, roads, err := drive(ctx, study, choice, &table.Speeds)
	if err != nil {
		return nil, nil, err
	}
	network := opened.Network
	return &coverage.BuiltNetwork{
		Network: coverage.Network{
			Roads: roads,
			RoadsInfo: coverage.RoadsInfo{
				Kind: coverage.Streets, Preset: table.Name, Errors: table.Errors,
				Parameters: append(table.Parameters(),
					coverage.Parameter{Key: "streets.access-speed", Value: choice.AccessSpeed, Unit: "km/h"},
					coverage.Parameter{Key: "streets.access-radius", Value: choice.Radius, Unit: "m"},
					coverage.Parameter{Key: "streets.density-radius", Value: densityRadius / 1000, Unit: "km"}),
			},
			Extent:    coverage.Extent{Bound: network.Bound(), Edge: network.Edge(edgeMetres)},
			MainRoads: mainRoads(network, around(study)),
		},
		Inputs: append(inputs(network.About()), table.Input()),
		Findings: slices.Concat(findings(network.About()), oldRoads(network.About(), &study.Settings),
			copied(table.CopiedFrom, table.Input()), slow(&table.Speeds, table.Input()), mainOnly(network)),
	}, opened, nil
}

// Drive returns roads at the speeds chosen, in the country that the communes of
// a study tell, which is left as it is.
func Drive(ctx context.Context, study *coverage.Study, choice Choice) (*Opened, *street.Roads, error) {
	table, err := speeds.OpenStreets(choice.Speeds)
	if err != nil {
		return nil, nil, err
	}
	return drive(ctx, study, choice, &table.Speeds)
}

func drive(ctx context.Context, study *coverage.Study, choice Choice, speeds road.SpeedModel) (*Opened, *street.Roads, error) {
	opened, err := choice.Opened, error(nil)
	if opened == nil {
		opened, err = Open(ctx, choice.Files, choice.Options)
	}
	if err != nil {
		return nil, nil, err
	}
	if choice.Accept != nil {
		if err := choice.Accept(opened.Network.Bound(), Names(choice.Files)); err != nil {
			return nil, nil, err
		}
	}
	opts := street.Options{
		Speeds: speeds, Environment: road.NewDensities(places(study), densityRadius).At,
		AccessSpeed: choice.AccessSpeed, Radius: choice.Radius,
		OffLimits: nobodyLives, MinComponent: minComponent,
	}
	if choice.Everywhere {
		opts.OffLimits = nil
	}
	roads, err := opened.Network.Drive(ctx, opts)
	return opened, roads, err
}

// nobodyLives tells roads that nobody enters in their middle: motorways and
// expressways, tunnels below a place, bridges above it.
func nobodyLives(a *road.Attributes) bool {
	return a.Class == road.Motorway || a.Class == road.MotorwayLink || a.Flags&(road.Tunnel|road.Bridge|road.MotorRoad) != 0
}

// modelled returns the modelled network between the communes of a study.
func modelled(study *coverage.Study, path string) (*coverage.BuiltNetwork, error) {
	table, err := speeds.OpenInterCommune(path)
	if err != nil {
		return nil, err
	}
	params := table.Params
	params.Season = study.Settings.Season
	roads, err := intercommune.New(settled(study), params)
	var dense *intercommune.DenseError
	if errors.As(err, &dense) {
		return nil, refusal.PlacesTooDense(finding.Count(dense.Places), finding.Count(dense.Side))
	}
	if err != nil {
		return nil, err
	}
	inputs := table.Inputs()
	if slices.ContainsFunc(study.Communes, func(c coverage.Commune) bool { return c.TerrainOurs }) {
		inputs = append(inputs, terrain.About())
	}
	info := table.Info()
	if study.InPieces() {
		info.Errors, info.ErrorsInHills = nil, nil // measured between all communes
	}
	return &coverage.BuiltNetwork{
		Network: coverage.Network{
			Roads: roads, RoadsInfo: info, Extent: coverage.Extent{Partial: partial(study, roads)},
			Settlement: &table.Settlement,
		},
		Inputs:   inputs,
		Findings: copied(table.CopiedFrom(), inputs[0]),
	}, nil
}

// copied reports a file of speeds that had the measured error of a preset; nothing
// when from is empty.
func copied(from string, file coverage.Input) []finding.Finding {
	if from == "" {
		return nil
	}
	return []finding.Finding{finding.SpeedsErrorCopied.Found(finding.Word(from)).At(finding.Source{File: file.File}, "", file.File)}
}

// Licence and publisher of OpenStreetMap.
const (
	osmPublisher = "© OpenStreetMap contributors"
	osmLicence   = "ODbL 1.0"
)

// inputs describes what a network was built from.
func inputs(about street.About) []coverage.Input {
	list := make([]coverage.Input, len(about.Sources))
	for i, s := range about.Sources {
		list[i] = coverage.Input{
			Role: coverage.RoleRoads, File: s.File, SHA256: s.SHA256, Bytes: s.Bytes,
			Title: "OpenStreetMap", Publisher: osmPublisher, Licence: osmLicence,
		}
		if v := s.Vintage(); !v.IsZero() {
			list[i].Vintage = v.UTC().Format(time.DateOnly)
		}
	}
	return list
}

// findings tells what the sources of a network lack.
func findings(about street.About) []finding.Finding {
	if about.MissingNodes == 0 {
		return nil
	}
	file := files(about)
	return []finding.Finding{finding.RoadsCut.Found(finding.Count(about.MissingNodes)).At(finding.Source{File: file}, file, "")}
}

// oldRoads tells the sources that are much older than the situation.
func oldRoads(about street.About, settings *coverage.Settings) []finding.Finding {
	var list []finding.Finding
	for _, s := range about.Sources {
		day := s.Vintage().UTC().Truncate(24 * time.Hour)
		if s.Vintage().IsZero() || !day.AddDate(0, settings.MaxRoadsAge, 0).Before(settings.Date) {
			continue
		}
		months := coverage.MonthsBetween(day, settings.Date)
		f := finding.RoadsOld.Found(finding.Dated{Day: day}, finding.Count(months), finding.Word(s.File))
		list = append(list, f.At(finding.Source{File: s.File}, s.File, ""))
	}
	return list
}

// mainRoads are the roads that a map of a box shows.
func mainRoads(n *street.Network, box orb.Bound) []coverage.MainRoad {
	shown := []road.Class{road.Motorway, road.Trunk, road.Primary}
	var list []coverage.MainRoad
	for link := range uint32(n.Links()) {
		class := n.ClassOf(link)
		if !slices.Contains(shown, class) {
			continue
		}
		if line := n.Line(link); line.Bound().Intersects(box) {
			list = append(list, coverage.MainRoad{Class: class, Line: line})
		}
	}
	return list
}
