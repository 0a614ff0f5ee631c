package workbook

import (
	"context"
	"fmt"
	"io"

	"acces30/coverage"
	"acces30/coverage/compare"
	"acces30/coverage/road"
	"acces30/reports"
	"acces30/reports/workbook/internal/excel"
)

// Options are what a workbook needs beside its result.
type Options struct {
	Lang    reports.Lang
	Version string // of the program, for the footer and the properties
	// Map returns the map for the sheet of its own, a PNG of an A4 sheet in landscape. It
	// is asked once, when all other sheets are written; nil for no map.
	Map func() ([]byte, error)

	Settings []reports.Setting // of the run, in the order to show

	// Changes are what changed since an earlier edition, and what to watch; nil for a
	// result that is no edition.
	Changes *compare.Comparison
	Series  []reports.SeriesRow // the indicators of all editions, this one the last
}

// Write writes the workbook of a result. It fails when the context ends,
// when w does, or when the result breaks a limit of the file format.
func Write(ctx context.Context, w io.Writer, r *coverage.Result, opts Options) (err error) {
	b := newBook(r, opts)
	if err := b.open(); err != nil {
		return fmt.Errorf("workbook: %w", err)
	}
	defer func() {
		if closeErr := b.file.Close(); err == nil && closeErr != nil {
			err = fmt.Errorf("workbook: remove temporary files: %w", closeErr)
		}
	}()
	if err := b.writeSheets(ctx); err != nil {
		return fmt.Errorf("workbook: %w", err)
	}
	if err := b.file.Save(w); err != nil {
		return fmt.Errorf("workbook: %w", err)
	}
	return nil
}

// book is a workbook in the making.
type book struct {
	file      *excel.Book
	result    *coverage.Result
	lang      reports.Lang
	version   string
	picture   func() ([]byte, error) // of the map
	scope     string
	limits    []road.Deciseconds
	precision reports.Precision // of the times shown
	several   bool              // communes of more than one département
	sheets    []*sheet          // in reading order, with those that stand on another one
	hostOf    map[*sheet]*sheet // the sheet of the file that each is on
	// layouts are where the tables are, by their names: known before the first
	// sheet is written, so that any sheet may refer to any other.
	layouts map[string]*excel.Layout
	places  map[*sheet]*excel.Layout // the same, by the sheets

	settings []reports.Setting
	changes  *compare.Comparison
	series   []reports.SeriesRow
}

func newBook(r *coverage.Result, opts Options) *book {
	in, hosts := arranged(wanted(sheets, r, &opts), r)
	return &book{
		result:    r,
		lang:      opts.Lang,
		version:   opts.Version,
		picture:   opts.Map,
		scope:     reports.ScopeName(opts.Lang, r.Study),
		limits:    r.Study.Settings.Limits(),
		precision: reports.PrecisionOf(r),
		several:   len(r.Departements()) > 1,
		sheets:    in,
		hostOf:    hosts,
		layouts:   make(map[string]*excel.Layout),
		places:    make(map[*sheet]*excel.Layout),

		settings: opts.Settings,
		changes:  opts.Changes,
		series:   opts.Series,
	}
}

// open opens the file with its empty sheets.
func (b *book) open() error {
	hosts := b.hosts()
	names := make([]string, len(hosts))
	for i, s := range hosts {
		names[i] = b.nameOf(s)
	}
	asOf := b.text(reports.T("Situation au {0}", "As of {0}"), reports.AsOfShort(b.lang, b.result.Study))
	var err error
	b.file, err = excel.New(names, excel.Footer{
		Left:   "acces30 " + b.version + " – " + b.scope,
		Center: asOf,
		Right:  b.text(reports.T("Page {0} sur {1}", "Page {0} of {1}"), excel.PageNumber, excel.PageCount),
	})
	if err != nil {
		return err
	}
	// The dates are that of the result: two runs write the same file.
	return b.file.SetProperties(excel.Properties{
		Title: b.text(reports.SummaryTitle, b.scope),
		Subject: b.text(reports.T("Temps d'accès en voiture à France services, commune par commune",
			"Drive time to France services, commune by commune")),
		Keywords:    b.text(reports.T("France services, accessibilité, communes", "France services, accessibility, communes")),
		Description: asOf,
		Program:     "acces30", Version: b.version,
		Language: map[reports.Lang]string{reports.French: "fr-FR", reports.English: "en-GB"}[b.lang],
		Date:     b.result.Study.Settings.Date,
	})
}

// text returns a message in the workbook's language, its blanks filled.
func (b *book) text(t reports.Text, args ...string) string { return t.With(b.lang, args...) }

// flagText returns a message in the workbook's language: that for communes flagged
// by their reference point, or by their people.
func (b *book) flagText(byReference, byPeople reports.Text) string {
	if b.result.Study.Settings.FlagBy == coverage.FlagByPeople {
		return b.text(byPeople)
	}
	return b.text(byReference)
}

// threshold returns the limit of the flag.
func (b *book) threshold() road.Deciseconds { return b.result.Study.Settings.Threshold }

// minutes writes a limit in whole minutes.
func (b *book) minutes(limit road.Deciseconds) string { return reports.WholeMinutes(b.lang, limit) }
