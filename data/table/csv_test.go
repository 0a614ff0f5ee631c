package table

import (
	"errors"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

func TestParseCSV(t *testing.T) {
	tests := []struct {
		name, text string
		rows       []Row
		broken     []Broken
	}{
		{"commas", "a,b\n1,2\n3,4\n", []Row{{2, []string{"1", "2"}}, {3, []string{"3", "4"}}}, nil},
		{"semicolons, byte order mark, no last line break", "\xef\xbb\xbfa;b\r\n1,5;2", []Row{{2, []string{"1,5", "2"}}}, nil},
		{"a line break inside a field", "a,b\n\"x\ny\",2\n3,4\n", []Row{{2, []string{"x\ny", "2"}}, {4, []string{"3", "4"}}}, nil},
		{"header only", "a,b\n", nil, nil},
		{"empty rows below", "a,b\n1,2\n,\n\n ,\n  \n,,,\n", []Row{{2, []string{"1", "2"}}}, nil},
		{"too few and too many fields", "a,b\n1\n1,2\n1,2,3\n", []Row{{3, []string{"1", "2"}}},
			[]Broken{{2, "1 fields instead of 2", "1"}, {4, "3 fields instead of 2", "1,2,3"}}},
		{"a stray quote", "a,b\nx\"y,2\n3,4\n", []Row{{3, []string{"3", "4"}}},
			[]Broken{{2, `bare " in non-quoted-field`, `x"y,2`}}},
		{"a stray quote in the last row", "a,b\n3,4\n\"x\"y,2\n", []Row{{2, []string{"3", "4"}}},
			[]Broken{{3, `extraneous or missing " in quoted-field`, `"x"y,2`}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := ParseCSV("f.csv", []byte(tt.text))
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
		"latin.csv":    {Data: []byte("nom\nMetz\nB\xe9ning\n")},
		"unclosed.csv": {Data: []byte("a,b\n1,2\n\"3,4\n5,6\n")},
		"header.csv":   {Data: []byte("\"a,b\n1,2\n")},
		"folder/x":     {Data: nil},
	}
	for name, want := range map[string]string{
		"absent.csv":   "can't be read",
		"folder":       "can't be read",
		"empty.csv":    "is empty",
		"latin.csv":    "line 3",
		"unclosed.csv": "a quote opened on line 3 is never closed",
		"header.csv":   "header",
	} {
		_, err := ReadFile(files, name, name)
		var unusable *Error
		if !errors.As(err, &unusable) || !strings.Contains(err.Error(), want) || !strings.HasPrefix(err.Error(), name+": ") {
			t.Errorf("%s: %v, want an error with %q", name, err, want)
		}
	}
	var _ fs.FS = files
}

func TestLocate(t *testing.T) {
	table, err := ParseCSV("f.csv", []byte("Code INSEE;Libellé;pop\n1;2;3\n"))
	if err != nil {
		t.Fatal(err)
	}
	columns := []Column{
		{Names: []string{"code_insee", "code"}, Required: true},
		{Names: []string{"libelle"}, Required: true},
		{Names: []string{"latitude"}},
		{Names: []string{"population", "POP"}},
	}
	places, err := table.Locate(columns)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]int{0, 1, Missing, 2}, places); diff != "" {
		t.Error(diff)
	}
	columns[2].Required = true
	_, err = table.Locate(columns)
	if err == nil || err.Error() != "f.csv: has no column latitude; the columns found are: Code INSEE, Libellé, pop" {
		t.Errorf("error %v", err)
	}
}

func TestFold(t *testing.T) {
	for in, want := range map[string]string{
		"Sainte-Marie-aux-Chênes": "saintemarieauxchenes",
		"L’Hôpital":               "lhopital",
		"Cœur du Perche":          "coeurduperche",
		" lat_chef_lieu ":         "latcheflieu",
		"--":                      "",
	} {
		if got := Fold(in); got != want {
			t.Errorf("Fold(%q) = %q, want %q", in, got, want)
		}
	}
}

// FuzzParseCSV holds the parser to its promise: no panic, every row has the
// header's columns, lines rise, and nothing but empty rows disappears.
func FuzzParseCSV(f *testing.F) {
	f.Add([]byte("a,b\n1,2\n"))
	f.Add([]byte("a;b\n\"x\ny\";2\n3"))
	f.Add([]byte("\xef\xbb\xbfa,b\n\"\n"))
	f.Fuzz(func(t *testing.T, content []byte) {
		table, err := ParseCSV("fuzz.csv", content)
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
