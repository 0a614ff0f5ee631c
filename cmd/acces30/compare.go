package main

import (
	"context"
	"os"
	"path/filepath"

	"acces30/cmd/acces30/manual"
	"acces30/cmd/acces30/settings"
	"acces30/coverage/compare"
	"acces30/coverage/fault"
	"acces30/coverage/road"
	"acces30/data/replace"
	"acces30/reports"
	"acces30/reports/archive"
	"acces30/reports/exports"
)

// compareCommand says what changed from one edition to another.
type compareCommand struct {
	A         string  `arg:"" help:"Folder of the earlier edition, as out/57/2026-10." fr:"Dossier de la première édition, comme out/57/2026-10." placeholder:"A" takes:"folder"`
	B         string  `arg:"" help:"Folder of the later edition." fr:"Dossier de la seconde édition." placeholder:"B" takes:"folder"`
	Lang      string  `help:"Language: fr or en (${default})." fr:"Langue : fr ou en (${default})." default:"fr" placeholder:"LANG" values:"fr,en"`
	Tables    string  `help:"Folder to write changes.csv, structure_changes.csv, figure_changes.csv and the table of their columns to." fr:"Dossier où écrire changes.csv, structure_changes.csv, figure_changes.csv et la table de leurs colonnes." type:"path" placeholder:"DIR" takes:"folder"`
	CSV       string  `name:"csv" help:"Form of these tables: programs or fr; by default that of the later edition." fr:"Forme de ces tables : programs ou fr ; par défaut celle de la seconde édition." placeholder:"FORM" values:"programs,fr"`
	Cache     string  `help:"Folder where compiled roads are kept (.roads in the folder of the results)." fr:"Dossier où sont gardées les routes compilées (.roads dans le dossier des résultats)." type:"path" placeholder:"DIR" takes:"folder"`
	Tolerance float64 `help:"Minutes that a time may change by without a word (${default})." fr:"Minutes dont un temps peut changer sans qu'on le dise (${default})." default:"0.5" placeholder:"MINUTES"`
	Moved     float64 `help:"Metres from which a service point has moved (${default})." fr:"Mètres à partir desquels un point d'accueil a déménagé (${default})." default:"200" placeholder:"METRES"`
}

// Run compares and prints. Where an edition can't be computed again, it says what
// changed without saying why.
func (c *compareCommand) Run(ctx context.Context, env environment) error {
	lang, err := settings.ParseLanguage(c.Lang)
	if err != nil {
		return usageError{err}
	}
	if !(c.Tolerance >= 0 && c.Moved >= 0) {
		return usageError{fault.Errorf(fault.T("une tolérance de %v minutes, un déplacement de %v mètres : donnez des nombres à partir de 0", "a tolerance of %v minutes, moved by %v metres: give numbers from 0 on"), c.Tolerance, c.Moved)}
	}
	if err := settings.CheckForm(c.CSV); err != nil {
		return usageError{err}
	}
	opts := compare.Options{Tolerance: road.FromMinutes(c.Tolerance), Moved: c.Moved}
	changed, err := compareEditions(ctx, c.A, c.B, c.Cache, opts)
	if changed == nil {
		return err
	}
	if err != nil {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		logger := env.journal.logger()
		logger.Warn().Err(err).Msg("the causes of what changed are not known")
	}
	if c.Tables != "" {
		if err := c.writeTables(lang, changed); err != nil {
			return err
		}
	}
	return printLines(env.stdout, reports.ChangeLines(lang, changed))
}

// compareEditions compares two editions. The comparison is nil when one can't be
// read; with one, an error says why it knows no causes.
func compareEditions(ctx context.Context, a, b, cache string, opts compare.Options) (*compare.Comparison, error) {
	earlier, err := openEdition(a, "")
	if err != nil {
		return nil, usageError{err}
	}
	later, err := openEdition(b, "")
	if err != nil {
		return nil, usageError{err}
	}
	before, err := earlier.Said()
	if err != nil {
		return nil, fault.Errorf(fault.T("lire l'édition %s : %v", "read the edition %s: %v"), a, err)
	}
	after, err := later.Said()
	if err != nil {
		return nil, fault.Errorf(fault.T("lire l'édition %s : %v", "read the edition %s: %v"), b, err)
	}
	if err := compare.SameScope(before, after); err != nil {
		return nil, usageError{err}
	}
	c := compare.New(before, after, opts)
	c.Since = earlier.Name()
	was, _, err := kept(earlier, outOf(a), cache)
	if err != nil {
		return c, err
	}
	is, _, err := kept(later, outOf(b), cache)
	if err != nil {
		return c, err
	}
	return c, explain(ctx, c, &was, &is, false)
}

// outOf returns the folder of results that an edition stands in: the nearest one
// above it that keeps inputs, or the one above its series.
func outOf(edition string) string {
	folder, err := filepath.Abs(edition)
	if err != nil {
		folder = edition
	}
	for at := filepath.Dir(folder); at != filepath.Dir(at); at = filepath.Dir(at) {
		if _, err := os.Stat(archive.InputsFolder(at)); err == nil {
			return at
		}
	}
	return filepath.Dir(filepath.Dir(folder))
}

// writeTables writes the tables of changes, in the form that is asked for or that of the
// later edition.
func (c *compareCommand) writeTables(lang reports.Lang, changed *compare.Comparison) error {
	folder, french := c.Tables, c.CSV == settings.CSVFrench
	if later, err := archive.Open(c.B); err == nil && c.CSV == "" {
		french = later.Manifest.Settings["csv"] == settings.CSVFrench
	}
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return writing(err)
	}
	for _, file := range exports.ChangeFiles(changed, exports.Options{French: french, Lang: lang}) {
		if err := replace.File(filepath.Join(folder, file.Name), file.Write); err != nil {
			return writing(fault.Errorf(fault.T("écrire %s : %v", "write %s: %v"), file.Name, err))
		}
	}
	return nil
}

// Examples implements the declaration of examples.
func (*compareCommand) Examples() []manual.Example {
	return []manual.Example{
		{For: reports.T("Deux éditions, en français", "Two editions, in French"), Line: "acces30 compare out/57/2026-10 out/57/2026-11"},
		{For: reports.T("Les mêmes, aussi en tables CSV", "The same, also as CSV tables"), Line: "acces30 compare out/57/2026-10 out/57/2026-11 --tables changes"},
	}
}
