package workbook

import (
	"context"
	"fmt"
	"io"

	"acces30/coverage"
	"acces30/coverage/road"
	"acces30/reports"

	"github.com/xuri/excelize/v2"
)

// Options are what a workbook needs beside its result.
type Options struct {
	Lang    reports.Lang
	Version string // of the program, told in the footer and the properties
	Map     []byte // PNG of an A4 sheet in landscape, for the summary's second page; none when empty

	Settings []reports.Setting // of the run, in the order to show
}

// Write writes the workbook of a result. It fails when the context ends,
// when w does, or when the result breaks a limit of the file format.
func Write(ctx context.Context, w io.Writer, r *coverage.Result, opts Options) (err error) {
	b, err := newBook(r, opts)
	if err != nil {
		return fmt.Errorf("workbook: %w", err)
	}
	defer func() {
		if closeErr := b.file.Close(); err == nil && closeErr != nil {
			err = fmt.Errorf("workbook: remove temporary files: %w", closeErr)
		}
	}()
	if err := b.addSheets(ctx); err != nil {
		return fmt.Errorf("workbook: %w", err)
	}
	b.file.SetZipWriter(newStableZip)
	if err := b.file.Write(w); err != nil {
		return fmt.Errorf("workbook: %w", err)
	}
	return nil
}

// book is a workbook in the making.
type book struct {
	file    *excelize.File
	result  *coverage.Result
	lang    reports.Lang
	version string
	picture []byte // of the map
	scope   string
	limits  []road.Deciseconds
	several bool // communes of more than one département
	styles  map[look]int

	settings []reports.Setting
}

// newBook opens an empty workbook with its sheets in the order of reading.
func newBook(r *coverage.Result, opts Options) (*book, error) {
	b := &book{
		file:    excelize.NewFile(),
		result:  r,
		lang:    opts.Lang,
		version: opts.Version,
		picture: opts.Map,
		scope:   reports.ScopeName(opts.Lang, r.Study),
		limits:  r.Study.Settings.Limits(),
		several: len(r.Departements()) > 1,
		styles:  make(map[look]int),

		settings: opts.Settings,
	}
	if err := b.setDefaultFont(); err != nil {
		return nil, err
	}
	names := b.sheetNames()
	if err := b.file.SetSheetName("Sheet1", names[0]); err != nil {
		return nil, err
	}
	for _, name := range names[1:] {
		if _, err := b.file.NewSheet(name); err != nil {
			return nil, fmt.Errorf("sheet %s: %w", name, err)
		}
	}
	return b, b.setProperties()
}

// sheetNames returns the sheets' names in the order of reading.
func (b *book) sheetNames() []string {
	return []string{
		b.text(reports.SheetSummary), b.text(reports.SheetCommunes), b.beyondName(), b.text(reports.SheetFragile),
		b.text(reports.SheetStructures), b.text(reports.SheetPoints), b.text(reports.SheetOpening),
		b.text(reports.SheetTerritory), b.text(reports.SheetCurve),
		b.text(reports.SheetFindings), b.text(reports.SheetParameters), b.text(reports.SheetSources),
	}
}

// addSheets fills the sheets. The summary comes last: its formulas need to
// know where the tables are.
func (b *book) addSheets(ctx context.Context) error {
	structures, err := b.addStructures(ctx)
	if err != nil {
		return fmt.Errorf("structures: %w", err)
	}
	communes, err := b.addCommunes(ctx, structures)
	if err != nil {
		return fmt.Errorf("communes: %w", err)
	}
	steps := []struct {
		name string
		add  func(context.Context) error
	}{
		{"communes beyond", b.addBeyond},
		{"fragile communes", b.addFragile},
		{"service points", b.addPoints},
		{"opening", b.addOpening},
		{"territories", b.addTerritories},
		{"people by minute", b.addCurve},
		{"findings", b.addFindings},
		{"parameters", b.addParameters},
		{"sources", b.addSources},
		{"summary", func(context.Context) error { return b.addSummary(communes, structures) }},
	}
	for _, step := range steps {
		if err := step.add(ctx); err != nil {
			return fmt.Errorf("%s: %w", step.name, err)
		}
	}
	return nil
}

// text returns a message in the workbook's language, its blanks filled.
func (b *book) text(t reports.Text, args ...string) string { return t.With(b.lang, args...) }

// threshold returns the limit of the flag.
func (b *book) threshold() road.Deciseconds { return b.result.Study.Settings.Threshold }

// minutes writes a limit in whole minutes.
func (b *book) minutes(limit road.Deciseconds) string { return reports.WholeMinutes(b.lang, limit) }
