package excel

import (
	"context"
	"fmt"
	"io"
	"time"

	"github.com/xuri/excelize/v2"
)

// Book is a workbook in the making. Close it in the end.
type Book struct {
	file   *excelize.File
	footer string
	styles map[Style]int
}

// Content is what a sheet holds: a *Table, a Stack of them, or what is laid out in a
// *Grid.
type Content interface {
	// Layouts returns where the tables will be on a sheet of that name; none when
	// there are none.
	Layouts(sheet string) ([]*Layout, error)
	// Write writes the sheet. It fails when the context ends, or when a limit
	// of the file format is broken.
	Write(ctx context.Context, b *Book, sheet string) error
}

// New opens an empty workbook with its sheets in the order of reading, the
// footer printed on each.
func New(sheets []string, footer Footer) (*Book, error) {
	b := &Book{file: excelize.NewFile(), footer: footer.code(), styles: make(map[Style]int)}
	if err := b.setDefaultFont(); err != nil {
		return nil, err
	}
	if err := b.file.SetSheetName("Sheet1", sheets[0]); err != nil {
		return nil, err
	}
	for _, name := range sheets[1:] {
		if _, err := b.file.NewSheet(name); err != nil {
			return nil, fmt.Errorf("sheet %s: %w", name, err)
		}
	}
	return b, nil
}

// Properties are a document's properties.
type Properties struct {
	Title, Subject, Keywords, Description string
	Program, Version                      string    // that wrote it
	Language                              string    // such as fr-FR
	Date                                  time.Time // of creation and of the last change
}

// SetProperties fills the document's properties.
func (b *Book) SetProperties(p Properties) error {
	date := p.Date.UTC().Format(time.RFC3339)
	if err := b.file.SetDocProps(&excelize.DocProperties{
		Title: p.Title, Subject: p.Subject, Keywords: p.Keywords, Description: p.Description,
		Creator: p.Program, LastModifiedBy: p.Program,
		Created: date, Modified: date, Language: p.Language, Version: p.Version,
	}); err != nil {
		return err
	}
	return b.file.SetAppProps(&excelize.AppProperties{Application: p.Program})
}

// Save writes the workbook's file. All its sheets must be written.
func (b *Book) Save(w io.Writer) error {
	b.file.SetZipWriter(newStableZip)
	return b.file.Write(w)
}

// Close removes the temporary files.
func (b *Book) Close() error { return b.file.Close() }
