package data

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"os"
	"path/filepath"

	"acces30/coverage"
	"acces30/coverage/fault"
	"acces30/coverage/finding"
	"acces30/data/input"
	"acces30/data/parquet"
	"acces30/data/table"
)

// file reads one file.
func (o *official) file(path string, opts *Options) (coverage.Input, error) {
	in := coverage.Input{File: filepath.Base(path)}
	if known, err := os.Stat(path); err == nil && input.Regular(known) != nil {
		return in, input.Fault(in.File, input.ErrIrregular)
	}
	f, err := os.Open(path)
	if err != nil {
		return in, input.Fault(in.File, input.Unreadable(err))
	}
	defer f.Close()
	head := make([]byte, 4)
	if _, err := io.ReadFull(f, head); err != nil || !parquet.Is(head) {
		return o.table(path, in, opts.layout(officialTable))
	}
	return in, o.parquet(f, &in, opts)
}

// parquet reads a Parquet file, which must stay as its hash tells.
func (o *official) parquet(f *os.File, in *coverage.Input, opts *Options) error {
	before, err := f.Stat()
	if err != nil {
		return input.Errorf(in.File, fault.T("lecture impossible : %v", "can't be read: %v"), err)
	}
	sum := sha256.New()
	if in.Bytes, err = io.Copy(sum, io.NewSectionReader(f, 0, before.Size())); err != nil {
		return input.Errorf(in.File, fault.T("lecture impossible : %v", "can't be read: %v"), err)
	}
	in.SHA256 = hex.EncodeToString(sum.Sum(nil))
	columns := make([]parquet.Column, len(officialColumns))
	for i, c := range officialColumns {
		columns[i] = parquet.Column{Names: c.Names, Required: c.Required}
		if name := opts.Columns[officialTable][c.Key]; name != "" {
			columns[i] = parquet.Column{Names: []string{name}, Required: true}
		}
	}
	err = parquet.Scan(f, before.Size(), columns, func(row int, v []parquet.Value) error {
		o.row(finding.Source{File: in.File, Line: row}, officialRow{
			v[officialCommune].Text, v[officialType].Text, textOf(v[officialPeople]), textOf(v[officialMinutes]), textOf(v[officialSquare]), textOf(v[officialKilometres]),
		})
		return nil
	})
	if changed := input.Steady(f, before); changed != nil {
		err = changed
	}
	if err != nil {
		return input.Fault(in.File, err)
	}
	return nil
}

// textOf returns a value's text, empty where there is none.
func textOf(v parquet.Value) string {
	if v.Null {
		return ""
	}
	return v.Text
}

// table reads a file that is not Parquet.
func (o *official) table(path string, in coverage.Input, layout table.Layout) (coverage.Input, error) {
	content, err := table.Load(os.DirFS(filepath.Dir(path)), in.File, in.File)
	if err != nil {
		return in, err
	}
	var r record
	t, err := table.Scan(in.File, content, layout, func(t *table.Table, row table.Row) error {
		if r.table == nil {
			indexes, err := t.Locate(layout)
			if err != nil {
				return err
			}
			r = record{table: t, columns: layout.Columns, indexes: indexes}
		}
		r.row = row
		o.row(finding.Source{File: in.File, Line: row.Line}, officialRow{
			r.text(officialCommune), r.text(officialType), r.text(officialPeople), r.text(officialMinutes), r.text(officialSquare), r.text(officialKilometres),
		})
		return nil
	})
	if err != nil {
		return in, err
	}
	o.told = TableFindings(t)
	o.rows += len(t.Broken)
	in.SHA256, in.Bytes = t.SHA256, t.Bytes
	return in, nil
}
