package main

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"time"

	"acces30/cmd/acces30/manual"
	"acces30/cmd/acces30/settings"
	"acces30/coverage"
	"acces30/coverage/analysis"
	"acces30/coverage/fault"
	"acces30/data"
	"acces30/data/given"
	"acces30/data/roads"
	"acces30/reports"
	"acces30/reports/archive"

	"github.com/paulmach/orb"
)

// studyFlags are the flags of the commands that read a study.
type studyFlags struct {
	Config string         `help:"Settings file; flags and ACCES30_ variables win over it (acces30 init writes one)." fr:"Fichier de réglages ; les options et les variables ACCES30_ l'emportent sur lui (acces30 init en écrit un)." type:"path" placeholder:"FILE" takes:"file"`
	Flags  settings.Flags `embed:""`
	Quiet  bool           `help:"Say nothing but warnings and errors." fr:"Ne dire que les avertissements et les erreurs."`
}

// settings returns those of the settings file, with those of variables over them and the
// flags over both, and the standard input in its file. From then on the journal is as
// they say.
func (c *studyFlags) settings(ctx context.Context, env environment) (settings.Settings, error) {
	s, spoken, inFile := settings.ReadSpoken(c.Config)
	variables, unknown, inVariable := settings.ReadVariables(env.variables)
	if inVariable == nil {
		variables.Over(&s)
	}
	c.Flags.Over(&s)
	if lang, err := s.Language(); err == nil && spoken { // mistakes are told in it too
		env.journal.lang = lang
	}
	for _, mistake := range []error{inFile, inVariable, s.CheckCredited()} {
		if mistake != nil {
			return s, usageError{mistake}
		}
	}
	env.journal.json, env.journal.quiet = s.Log == settings.LogJSON, c.Quiet
	for _, name := range unknown {
		logger := env.journal.logger()
		logger.Warn().Str("variable", name).Msg("it gives no setting")
	}
	return env.fed(ctx, s)
}

// say prints lines of an answer, unless all is to be quiet.
func (c *studyFlags) say(env environment, lines []string) error {
	if c.Quiet {
		return nil
	}
	return printLines(env.stdout, lines)
}

// writeFlags are the flags of the commands that write a study's results.
type writeFlags struct {
	Wait    time.Duration `help:"How long to wait for another run that holds the lock, as 30s or 10m; not at all by default." fr:"Combien attendre un autre calcul qui tient le verrou, comme 30s ou 10m ; pas du tout par défaut." placeholder:"DURATION"`
	Summary string        `help:"Write the answer as JSON too, to a file or, as -, to the standard output." fr:"Écrire aussi la réponse en JSON, dans un fichier ou, avec -, sur la sortie standard." placeholder:"FILE|-" takes:"file"`
}

// runCommand is the main job: read, compute, write.
type runCommand struct {
	studyFlags
	writeFlags
	IfChanged bool `help:"Compute nothing, and end with exit code 9, when the edition is there, of the same inputs, settings and program." fr:"Ne rien calculer, et finir avec le code 9, quand l'édition est là, faite des mêmes données, réglages et programme."`
}

// Run does the whole job: load, analyse, write; and writes the summary, whatever
// came of it.
func (c *runCommand) Run(ctx context.Context, env environment) error {
	s, err := c.settings(ctx, env)
	if err != nil {
		return err
	}
	if err := probeSummary(c.Summary); err != nil {
		return err
	}
	err = inWords(c.run(ctx, env, s), s.Lang)
	if c.Summary == "" {
		return err
	}
	summary := &env.journal.summary
	if err != nil {
		if errors.Is(err, context.Canceled) {
			err = context.Cause(ctx)
		}
		summary.Error = env.spool.hide(err.Error())
	}
	summary.ExitCode = exitCode(err)
	return errors.Join(err, writeSummary(env, c.Summary, summary.Write))
}

// run does the job with its settings.
func (c *runCommand) run(ctx context.Context, env environment, s settings.Settings) (err error) {
	j, err := newJob(env, s, c.Quiet || c.Summary == "-")
	if err != nil {
		return err
	}
	j.command = s.Command("acces30 run")
	study, err := j.load(ctx)
	if err != nil {
		return err
	}
	// From here on this run means to write: no other may, below the same folder.
	release, err := j.lock(ctx, c.Wait)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, release()) }()
	if err := j.choosePlace(study); err != nil {
		return err
	}
	network, err := j.network(ctx, study)
	if err != nil {
		return err
	}
	study = study.On(network)
	if c.IfChanged && j.unchanged(study) {
		return nothingError{fault.Errorf(fault.T("rien à faire : %s est des mêmes données, réglages et programme", "nothing to do: %s is of the same inputs, settings and program"), j.place.folder())}
	}
	result, err := j.analyse(ctx, study)
	if err != nil {
		return err
	}
	return j.write(ctx, result)
}

// job is a run in the making: what its steps share.
type job struct {
	settings settings.Settings
	command  string          // that does the run again
	today    *coverage.Study // without what a scenario opens and closes; nil when it is none
	silent   bool            // the answer is not printed
	lang     reports.Lang
	place    place             // of the edition; the zero place before choosePlace
	earlier  *archive.Edition  // to compare with; nil for none, or before choosePlace
	unused   []string          // names of earlier editions that could not be compared with
	keys     map[string]string // what the files read are kept under, by path; once kept
	replaced []string          // files that were others when they were to be kept
	*steps
}

// newJob begins a run. It fails when the language is none that is known.
func newJob(env environment, s settings.Settings, silent bool) (*job, error) {
	lang, err := s.Language()
	if err != nil {
		return nil, usageError{err}
	}
	return &job{settings: s, silent: silent, lang: lang, steps: newSteps(env)}, nil
}

// load reads the tables, and refuses those that carry no answer.
func (j *job) load(ctx context.Context) (*coverage.Study, error) {
	study, err := j.read(ctx)
	if err != nil {
		return nil, err
	}
	all, _, _, _ := study.CountScope()
	if all.Communes > mostPlanned || study.Moment != nil { // a plan is no matter of a moment
		study.Settings.Plan.New = 0
	}
	study.Settings.ScenarioTimes = j.settings.Maps && all.Communes <= mostTried && !study.Settings.IsScenario() &&
		study.Settings.FlagBy == coverage.FlagByReference // the page tries on times of reference points
	study.Settings.Plan.Work = runWork
	return study, study.Refuse()
}

// runWork bounds the search for each plan of a run: a fifth of a second or so. What
// is not proved by then is told with its gap; acces30 plan goes on for longer.
const runWork = 100_000_000

// mostPlanned is how many communes in scope a run plans for: for a whole country
// acces30 plan takes its time.
const mostPlanned = 5000

// mostTried is how many communes in scope the page lets one try scenarios on: a
// département has at most 900.
const mostTried = 2000

// read reads the tables, and opens and closes what a scenario says.
func (j *job) read(ctx context.Context) (*coverage.Study, error) {
	choices, err := j.settings.Study(j.started)
	if err != nil {
		return nil, usageError{err}
	}
	end := j.begin("read the inputs")
	study, err := data.Load(ctx, j.settings.Inputs(choices, j.started))
	if err != nil {
		return nil, err
	}
	all, around, structures, _ := study.CountScope()
	scope := strings.ReplaceAll(reports.ScopeName(reports.English, study), "\u00a0", " ")
	end(fmt.Sprintf("%s: %d communes and %d structures in scope; around it %d and %d", scope,
		all.Communes, structures, around, len(study.Structures)-structures))
	if study.Settings.IsScenario() {
		today := *study
		today.Settings.Opened, today.Settings.Closed, today.Settings.At = nil, nil, nil
		j.today = &today
	}
	if err := study.Scenario(); err != nil {
		return nil, usageError{err}
	}
	return study, nil
}

// network reads or models the roads.
func (j *job) network(ctx context.Context, study *coverage.Study) (*coverage.BuiltNetwork, error) {
	end := j.begin("build the road network")
	if j.settings.Times != "" {
		built, err := given.Network(study, j.settings.Times)
		if err == nil {
			end("times from " + filepath.Base(j.settings.Times))
		}
		return built, err
	}
	choice := j.settings.RoadChoice()
	choice.Progress = byteProgress(j.env, "roads")
	choice.Accept = func(extent orb.Bound, files string) error { return study.OverlapWith(extent).Refuse(study, files) }
	built, opened, err := roads.Network(ctx, study, choice)
	if err != nil {
		return nil, err
	}
	warn(j.logger, opened)
	network := built.Roads.Network()
	end(fmt.Sprintf("%d nodes, %d arcs, %s", network.Nodes(), network.Arcs(), originOf(opened)))
	return built, nil
}

// analyse computes the result, and refuses one that is no answer.
func (j *job) analyse(ctx context.Context, study *coverage.Study) (*coverage.Result, error) {
	result, err := j.compute(ctx, study)
	if err != nil {
		return nil, err
	}
	return result, result.Refuse()
}

// compute computes the result.
func (j *job) compute(ctx context.Context, study *coverage.Study) (*coverage.Result, error) {
	end := j.begin("compute the travel times")
	result, err := analysis.Run(ctx, study, analysis.Options{Progress: progress(j.env, "travel times")})
	if err != nil {
		return nil, err
	}
	end(fmt.Sprintf("%d communes in scope", len(result.Communes)))
	if j.today != nil {
		result.Today, err = j.tallyToday(ctx, &study.Network)
	}
	return result, err
}

// tallyToday splits the scope at every limit as it is without the scenario.
func (j *job) tallyToday(ctx context.Context, network *coverage.Network) ([]coverage.Tally, error) {
	today := j.today.On(&coverage.BuiltNetwork{Network: *network})
	today.Settings.Isochrones, today.Settings.Plan.New = nil, 0
	result, err := analysis.Run(ctx, today, analysis.Options{})
	if err != nil {
		return nil, err
	}
	return result.Tallies, nil
}

// Examples implements the declaration of examples.
func (*runCommand) Examples() []manual.Example {
	return []manual.Example{
		{For: reports.T("La Moselle, avec les tables intégrées", "The Moselle, from the built-in tables"), Line: "acces30 run"},
		{For: reports.T("Un autre département, avec vos fichiers et de vraies routes", "Another département, with files of your own and real roads"), Line: "acces30 run --departement 67 --communes communes.csv --sites liste-fs-20240801.csv --roads alsace-latest.osm.pbf"},
		{For: reports.T("Chaque mois, sans surveillance", "Every month, unattended"), Line: "acces30 run --config acces30.toml --quiet --if-changed --wait 10m"},
	}
}
