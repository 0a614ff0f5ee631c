package main

import (
	"bufio"
	"cmp"
	"context"
	"fmt"
	"io"
	"math"
	"path/filepath"
	"slices"
	"sync"

	"acces30/cmd/acces30/manual"
	"acces30/cmd/acces30/settings"
	"acces30/coverage"
	"acces30/coverage/analysis"
	"acces30/coverage/fault"
	"acces30/coverage/road"
	"acces30/coverage/road/street"
	"acces30/data"
	"acces30/data/moselle"
	"acces30/data/replace"
	"acces30/data/roads"
	"acces30/reports"
	"acces30/reports/exports"

	"github.com/rs/zerolog"
)

// roadsCommand groups what can be done with roads alone.
type roadsCommand struct {
	Build buildCommand `cmd:"" help:"Compile extracts into one file, which runs read at once." fr:"Compiler des extraits en un fichier, que les calculs lisent aussitôt."`
	Info  infoCommand  `cmd:"" help:"Tell what is in an extract or in a file of compiled roads." fr:"Dire ce que contient un extrait ou un fichier de routes compilées."`
	Times timesCommand `cmd:"" help:"Drive pairs of points, to compare with another engine." fr:"Calculer les temps entre paires de points, pour comparer avec un autre calculateur."`
}

// buildCommand compiles extracts.
type buildCommand struct {
	Files  []string `arg:"" help:"OpenStreetMap extracts: PBF, or XML plain or packed with gzip or bzip2." fr:"Extraits d'OpenStreetMap : PBF, ou XML nu ou compressé par gzip ou bzip2." type:"path" takes:"file"`
	Output string   `short:"o" required:"" help:"File to write." fr:"Fichier à écrire." type:"path" placeholder:"FILE" takes:"file"`
	Quiet  bool     `help:"Log warnings and errors only." fr:"Ne journaliser que les avertissements et les erreurs."`
	spokenFlag
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
		return writeError{fault.Errorf(fault.T("écrire %s : %v", "write %s: %v"), c.Output, err)}
	}
	end(c.Output)
	return nil
}

// infoCommand tells what is in a network.
type infoCommand struct {
	Files []string `arg:"" help:"A file of compiled roads, or extracts." fr:"Un fichier de routes compilées, ou des extraits." type:"path" takes:"file"`
	spokenFlag
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
	Pairs    string   `arg:"" help:"Table with the columns lon1, lat1, lon2, lat2 in degrees (CSV); - for the standard input." fr:"Table avec les colonnes lon1, lat1, lon2, lat2 en degrés (CSV) ; - pour l'entrée standard." type:"path" takes:"file"`
	Roads    []string `required:"" help:"OpenStreetMap extracts, or one file of compiled roads. May be repeated." fr:"Extraits d'OpenStreetMap, ou un fichier de routes compilées. Peut être répétée." type:"path" placeholder:"FILE" takes:"file"`
	Speeds   string   `help:"${speeds_help}" fr:"${speeds_help_fr}" placeholder:"PRESET|FILE" takes:"file" values:"${speeds}"`
	Communes string   `help:"Table of communes, whose people tell how dense the country is; the built-in Moselle by default." fr:"Table des communes, dont les habitants disent la densité du pays ; par défaut la Moselle intégrée." type:"path" placeholder:"FILE" takes:"file"`
	Radius   float64  `help:"How far a point may be from its road, in metres." fr:"À quelle distance de sa route un point peut être, en mètres." default:"2000" placeholder:"METRES"`
	Peak     bool     `help:"Drive at peak hours." fr:"Rouler aux heures de pointe."`
	Output   string   `short:"o" help:"File to write; the standard output by default." fr:"Fichier à écrire ; par défaut la sortie standard." type:"path" placeholder:"FILE" takes:"file"`
	Cache    string   `help:"Folder where compiled roads are kept for the next time; none by default." fr:"Dossier où garder les routes compilées pour la fois suivante ; aucun par défaut." type:"path" placeholder:"DIR" takes:"folder"`
	Quiet    bool     `help:"Log warnings and errors only." fr:"Ne journaliser que les avertissements et les erreurs."`
	spokenFlag
}

// Run reads the pairs, drives them and writes them back with their times.
func (c *timesCommand) Run(ctx context.Context, env environment) error {
	env.journal.quiet = c.Quiet
	log := newSteps(env)
	if !(c.Radius >= 0 && c.Radius <= 20_000) {
		return usageError{fault.Errorf(fault.T("rayon de %v m : donnez-en un de 0 à 20000", "radius of %v m: give one from 0 to 20000"), c.Radius)}
	}
	if err := c.fed(ctx, env); err != nil {
		return err
	}
	end := log.begin("build the road network")
	pairs, study, opened, err := c.read(ctx, env)
	if err != nil {
		return err
	}
	driven, err := c.drive(ctx, study, opened, log.logger)
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
		if p.Fault != (fault.Says{}) {
			log.logger.Warn().Int("line", p.Line).Msg(p.Fault.EN)
		}
	}
	return c.write(env.stdout, trips)
}

// fed puts the file of what came from the standard input in the place of the one "-" that
// is given.
func (c *timesCommand) fed(ctx context.Context, env environment) (err error) {
	switch {
	case slices.Contains(c.Roads, settings.Dash):
		return errRoads
	case c.Pairs == settings.Dash && c.Communes == settings.Dash:
		return errTwice
	case c.Pairs == settings.Dash:
		c.Pairs, err = env.spool.take(ctx, env.stdin)
	case c.Communes == settings.Dash:
		c.Communes, err = env.spool.take(ctx, env.stdin)
	}
	return err
}

// read reads the pairs, the communes and the roads side by side. Of several that can't
// be read it tells the first of these.
func (c *timesCommand) read(ctx context.Context, env environment) (pairs []roads.Pair, study *coverage.Study, opened *roads.Opened, err error) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	var errs [3]error
	var reading sync.WaitGroup
	beside := func(failed *error, read func() error) {
		reading.Go(func() {
			if *failed = fault.Guard(read); *failed != nil {
				cancel()
			}
		})
	}
	beside(&errs[0], func() (err error) {
		pairs, err = roads.ReadPairs(c.Pairs)
		return err
	})
	beside(&errs[1], func() (err error) {
		study, err = data.Load(ctx, data.Options{BuiltIn: moselle.Tables(), Communes: c.Communes, Everywhere: c.Communes != "", Bare: true,
			Settings: coverage.Settings{MarginMetres: math.MaxFloat32, NoStructures: true}})
		return err
	})
	opened, errs[2] = roads.Open(ctx, c.Roads, roads.Options{Cache: c.Cache, Progress: byteProgress(env, "roads")})
	reading.Wait()
	return pairs, study, opened, cmp.Or(errs[0], errs[1], errs[2])
}

// drive gives the roads their speeds.
func (c *timesCommand) drive(ctx context.Context, study *coverage.Study, opened *roads.Opened, logger zerolog.Logger) (*street.Roads, error) {
	_, driven, err := roads.Drive(ctx, study, roads.Choice{
		Files: c.Roads, Opened: opened, Speeds: c.Speeds, AccessSpeed: math.Inf(1), Radius: c.Radius, Everywhere: true,
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
		if p.Fault == (fault.Says{}) {
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
		if p.Fault == (fault.Says{}) {
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
		if err := exports.Trips(out, trips); err != nil {
			return err
		}
		return out.Flush()
	}
	if err := replace.File(c.Output, func(w io.Writer) error { return exports.Trips(w, trips) }); err != nil {
		return writeError{fault.Errorf(fault.T("écrire %s : %v", "write %s: %v"), filepath.Base(c.Output), err)}
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

// Examples implements the declaration of examples.
func (*buildCommand) Examples() []manual.Example {
	return []manual.Example{
		{For: reports.T("Deux extraits voisins en un fichier", "Two neighbouring extracts in one file"), Line: "acces30 roads build lorraine-latest.osm.pbf alsace-latest.osm.pbf -o est.roads"},
		{For: reports.T("Un seul, sans rien dire", "One alone, saying nothing"), Line: "acces30 roads build corse-latest.osm.pbf --output corse.roads --quiet"},
	}
}

// Examples implements the declaration of examples.
func (*infoCommand) Examples() []manual.Example {
	return []manual.Example{
		{For: reports.T("Ce que contient un extrait", "What is in an extract"), Line: "acces30 roads info lorraine-latest.osm.pbf"},
		{For: reports.T("Ce que contient un fichier de routes compilées", "What is in a file of compiled roads"), Line: "acces30 roads info est.roads"},
	}
}

// Examples implements the declaration of examples.
func (*timesCommand) Examples() []manual.Example {
	return []manual.Example{
		{For: reports.T("Temps entre des points, pour les comparer à ceux d'OSRM", "Times between points, to compare with OSRM's"), Line: "acces30 roads times pairs.csv --roads est.roads --speeds osrm -o times.csv"},
		{For: reports.T("Des points d'un autre programme, par un tube", "Points of another program, through a pipe"), Line: "acces30 roads times - --roads est.roads"},
		{For: reports.T("Aux heures de pointe, sur la sortie standard", "At peak hours, to the standard output"), Line: "acces30 roads times pairs.csv --roads est.roads --speeds metric-pleines --peak"},
	}
}
