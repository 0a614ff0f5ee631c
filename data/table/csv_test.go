package table

import (
	"errors"
	"strings"
	"testing"
	"testing/fstest"

	"acces30/data/input"

	"github.com/google/go-cmp/cmp"
)

func TestReadCSV(t *testing.T) {
	tests := []struct {
		name, text string
		rows       []Row
		broken     []Broken
	}{
		{"commas", "a,b\n1,2\n3,4\n", []Row{{Line: 2, Fields: []string{"1", "2"}}, {Line: 3, Fields: []string{"3", "4"}}}, nil},
		{"semicolons, byte order mark, no last line break", "\xef\xbb\xbfa;b\r\n1,5;2", []Row{{Line: 2, Fields: []string{"1,5", "2"}}}, nil},
		{"a line break inside a field", "a,b\n\"x\ny\",2\n3,4\n", []Row{{Line: 2, Fields: []string{"x\ny", "2"}}, {Line: 4, Fields: []string{"3", "4"}}}, nil},
		{"header only", "a,b\n", nil, nil},
		{"empty rows below", "a,b\n1,2\n,\n\n ,\n  \n,,,\n", []Row{{Line: 2, Fields: []string{"1", "2"}}}, nil},
		{"too few and too many fields", "a,b\n1\n1,2\n1,2,3\n", []Row{{Line: 3, Fields: []string{"1", "2"}}},
			[]Broken{{2, "1 fields instead of 2", "1"}, {4, "3 fields instead of 2", "1,2,3"}}},
		{"a stray quote", "a,b\nx\"y,2\n3,4\n", []Row{{Line: 3, Fields: []string{"3", "4"}}},
			[]Broken{{2, `bare " in non-quoted-field`, `x"y,2`}}},
		{"a stray quote in the last row", "a,b\n3,4\n\"x\"y,2\n", []Row{{Line: 2, Fields: []string{"3", "4"}}},
			[]Broken{{3, `extraneous or missing " in quoted-field`, `"x"y,2`}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := Read("f.csv", []byte(tt.text), Layout{})
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tt.rows, got.Rows); diff != "" {
				t.Errorf("rows: %s", diff)
			}
			if diff := cmp.Diff(tt.broken, got.Broken); diff != "" {
				t.Errorf("broken: %s", diff)
			}
		})
	}
}

func TestUnusableFiles(t *testing.T) {
	files := fstest.MapFS{
		"empty.csv":    {Data: []byte("\xef\xbb\xbf \n")},
		"unclosed.csv": {Data: []byte("a,b\n1,2\n\"3,4\n5,6\n")},
		"header.csv":   {Data: []byte("\"a,b\n1,2\n")},
		"folder/x":     {Data: nil},
	}
	for name, want := range map[string]string{
		"absent.csv":   "can't be read",
		"folder":       "can't be read",
		"empty.csv":    "is empty",
		"unclosed.csv": "a quote opened on line 3 is never closed",
		"header.csv":   "a quote opened on line 1 is never closed",
	} {
		content, err := Load(files, name, name)
		if err == nil {
			_, err = Read(name, content, Layout{})
		}
		var unusable *input.Error
		if !errors.As(err, &unusable) || !strings.Contains(err.Error(), want) || !strings.HasPrefix(err.Error(), name+": ") {
			t.Errorf("%s: %v, want an error with %q", name, err, want)
		}
	}
}

// FuzzReadCSV holds the parser to its promise: no panic, every row has the
// header's columns, lines rise, and nothing but empty rows disappears.
func FuzzReadCSV(f *testing.F) {
	f.Add([]byte("a,b\n1,2\n"))
	f.Add([]byte("a;b\n\"x\ny\";2\n3"))
	f.Add([]byte("\xef\xbb\xbfa,b\n\"\n"))
	f.Fuzz(func(t *testing.T, content []byte) {
		table, err := Read("fuzz.csv", content, Layout{})
		if err != nil {
			return
		}
		last := 0
		for _, row := range table.Rows {
			if len(row.Fields) != len(table.Header) {
				t.Fatalf("row of %d fields under a header of %d", len(row.Fields), len(table.Header))
			}
			if row.Line <= last {
				t.Fatalf("line %d after line %d", row.Line, last)
			}
			last = row.Line
		}
		if int64(len(content)) != table.Bytes {
			t.Fatal("bytes not counted")
		}
	})
}
