package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"math"
	"path/filepath"

	"github.com/rs/zerolog"

	"acces30/coverage"
	"acces30/coverage/analysis"
	"acces30/coverage/road"
	"acces30/coverage/road/street"
	"acces30/data"
	"acces30/data/moselle"
	"acces30/data/replace"
	"acces30/data/roads"
	"acces30/reports"
	"acces30/reports/exports"
)

// roadsCommand groups what can be done with roads alone.
type roadsCommand struct {
	Build buildCommand `cmd:"" help:"Compile extracts into one file, which runs read at once."`
	Info  infoCommand  `cmd:"" help:"Tell what is in an extract or in a file of compiled roads."`
	Times timesCommand `cmd:"" help:"Drive pairs of points, to compare with another engine."`
}

// buildCommand compiles extracts.
type buildCommand struct {
	Files  []string `arg:"" help:"OpenStreetMap extracts: PBF, or XML plain or packed with gzip or bzip2." type:"path"`
	Output string   `short:"o" required:"" help:"File to write." type:"path" placeholder:"FILE"`
	Quiet  bool     `help:"Log warnings and errors only."`
}

// Run compiles and writes.
func (c *buildCommand) Run(ctx context.Context, env environment) error {
	env.journal.quiet = c.Quiet
	log := newSteps(env)
	end := log.begin("read the extracts")
	network, err := roads.Compile(ctx, c.Files, roads.Options{Progress: byteProgress(env, "roads")})
	if err != nil {
		return err
	}
	end(fmt.Sprintf("%d nodes, %d links", network.Road().Nodes(), network.Links()))
	end = log.begin("write the compiled roads")
	if err := roads.WriteFile(network, c.Output); err != nil {
		return writeError{fmt.Errorf("write %s: %w", c.Output, err)}
	}
	end(c.Output)
	return nil
}

// infoCommand tells what is in a network.
type infoCommand struct {
	Files []string `arg:"" help:"A file of compiled roads, or extracts." type:"path"`
}

// Run reads, compiling when needed, and prints.
func (c *infoCommand) Run(ctx context.Context, env environment) error {
	opened, err := roads.Open(ctx, c.Files, roads.Options{Progress: byteProgress(env, "roads")})
	if err != nil {
		return err
	}
	out := bufio.NewWriter(env.stdout)
	reports.RoadLines(out, opened.Network.Info(), len(opened.Network.Edge(0)))
	return out.Flush()
}

// timesCommand drives pairs of points.
type timesCommand struct {
	Pairs    string   `arg:"" help:"Table with the columns lon1, lat1, lon2, lat2 in degrees (CSV)." type:"path"`
	Roads    []string `required:"" help:"OpenStreetMap extracts, or one file of compiled roads. May be repeated." type:"path" placeholder:"FILE"`
	Speeds   string   `help:"${speeds_help}" placeholder:"PRESET|FILE"`
	Communes string   `help:"Table of communes, whose people tell how dense the country is; the built-in Moselle by default." type:"path" placeholder:"FILE"`
	Radius   float64  `help:"How far a point may be from its road, in metres." default:"2000" placeholder:"METRES"`
	Peak     bool     `help:"Drive at peak hours."`
	Output   string   `short:"o" help:"File to write; the standard output by default." type:"path" placeholder:"FILE"`
	Cache    string   `help:"Folder where compiled roads are kept for the next time; none by default." type:"path" placeholder:"DIR"`
	Quiet    bool     `help:"Log warnings and errors only."`
}

// Run reads the pairs, drives them and writes them back with their times.
func (c *timesCommand) Run(ctx context.Context, env environment) error {
	env.journal.quiet = c.Quiet
	log := newSteps(env)
	if !(c.Radius >= 0 && c.Radius <= 20_000) {
		return usageError{fmt.Errorf("radius of %v m: give one from 0 to 20000", c.Radius)}
	}
	pairs, err := roads.ReadPairs(c.Pairs)
	if err != nil {
		return err
	}
	end := log.begin("build the road network")
	driven, err := c.drive(ctx, env, log.logger)
	if err != nil {
		return err
	}
	end(fmt.Sprintf("%d nodes, %d arcs", driven.Network().Nodes(), driven.Network().Arcs()))

	end = log.begin("drive the pairs")
	when := road.OffPeak
	if c.Peak {
		when = road.Peak
	}
	trips, invalid, err := drivePairs(ctx, driven, pairs, when, progress(env, "pairs"))
	if err != nil {
		return err
	}
	end(fmt.Sprintf("%d pairs, %d of them invalid", len(trips), invalid))
	for _, p := range pairs {
		if p.Fault != "" {
			log.logger.Warn().Int("line", p.Line).Msg(p.Fault)
		}
	}
	return c.write(env.stdout, trips)
}

// drive gives the roads their speeds.
func (c *timesCommand) drive(ctx context.Context, env environment, logger zerolog.Logger) (*street.Roads, error) {
	study, err := data.Load(ctx, data.Options{BuiltIn: moselle.Tables(), Communes: c.Communes, Everywhere: c.Communes != "", Settings: coverage.Settings{MarginMetres: math.MaxFloat32}})
	if err != nil {
		return nil, err
	}
	opened, driven, err := roads.Drive(ctx, study, roads.Choice{
		Files: c.Roads, Speeds: c.Speeds, AccessSpeed: math.Inf(1), Radius: c.Radius, Everywhere: true,
		Options: roads.Options{Cache: c.Cache, Progress: byteProgress(env, "roads")},
	})
	if err != nil {
		return nil, err
	}
	warn(logger, opened)
	if !roads.Peopled(study, opened.Network) {
		logger.Warn().Msg("no commune lies on these roads: all of them count as rural (see --communes)")
	}
	return driven, nil
}

// drivePairs drives the pairs that can be read; the others stay in their places.
func drivePairs(ctx context.Context, driven *street.Roads, pairs []roads.Pair, when road.Conditions, progress func(done, total int)) ([]exports.Trip, int, error) {
	var asked []coverage.Trip
	for _, p := range pairs {
		if p.Fault == "" {
			asked = append(asked, p.Trip)
		}
	}
	times, err := analysis.Trips(ctx, driven, asked, analysis.TripOptions{When: when, Progress: progress})
	if err != nil {
		return nil, 0, err
	}
	trips := make([]exports.Trip, len(pairs))
	next := 0
	for i, p := range pairs {
		trips[i] = exports.Trip{Values: p.Values, TripTime: coverage.TripTime{
			Status: coverage.TripNotAsked, FromSnap: math.NaN(), ToSnap: math.NaN(),
		}}
		if p.Fault == "" {
			trips[i].TripTime = times[next]
			next++
		}
	}
	return trips, len(pairs) - len(asked), nil
}

// write writes the table: a file appears whole or not at all.
func (c *timesCommand) write(stdout io.Writer, trips []exports.Trip) error {
	if c.Output == "" {
		out := bufio.NewWriter(stdout)
		return errors.Join(exports.Trips(out, trips), out.Flush())
	}
	if err := replace.File(c.Output, func(w io.Writer) error { return exports.Trips(w, trips) }); err != nil {
		return writeError{fmt.Errorf("write %s: %w", filepath.Base(c.Output), err)}
	}
	return nil
}

// warn logs what was noticed while roads were opened.
func warn(logger zerolog.Logger, opened *roads.Opened) {
	if opened == nil {
		return
	}
	for _, warning := range opened.Warnings {
		logger.Warn().Msg(warning.Error())
	}
}

// originOf tells how a network came about.
func originOf(opened *roads.Opened) string {
	switch {
	case opened == nil:
		return "modelled between communes"
	case opened.Compiled:
		return "from a file of compiled roads"
	case opened.Cached:
		return "compiled by an earlier run"
	}
	return "compiled from extracts"
}
